package org.servicebridge.randomwalk;

import java.util.List;
import java.util.SplittableRandom;

/** All chance of a walk, so that its seed alone tells how it goes. */
final class Dice {

    private static final int PERCENT = 100;

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    /** @return 0 or more, less than the bound */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

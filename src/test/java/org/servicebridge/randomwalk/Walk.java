package org.servicebridge.randomwalk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.servicebridge.calendar.LondonTime;

/** One walk: a seed, its steps, what everybody was told, and which law broke. */
final class Walk {

    static final int STEPS = 60;

    private static final int STEPS_OF_THE_PLAYER = 40;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.UK);

    /** A working day, its edges, the night, the weekend, a bank holiday, and both changes of the clocks. */
    private static final List<String> BEGINNINGS = List.of(
            "2026-11-24T10:00:00",
            "2026-11-24T16:50:00",
            "2026-11-24T17:25:00",
            "2026-11-24T22:00:00",
            "2026-11-25T06:45:00",
            "2026-11-27T17:00:00",
            "2026-11-28T13:00:00",
            "2026-12-25T09:30:00",
            "2027-03-27T23:30:00",
            "2027-03-29T07:40:00");

    private final long seed;
    private final Stage stage;
    private final Dice dice;
    private final List<Moves> moves;
    private final List<Law> laws;
    private final List<String> story = new ArrayList<>();

    /** How everything stands before the next step: nothing happens between two steps. */
    @SuppressWarnings("NullAway.Init") // set before the first step
    private Scene scene;

    Walk(long seed, Stage stage) {
        this.seed = seed;
        this.stage = stage;
        this.dice = new Dice(seed);
        this.moves = stage.moves(dice);
        this.laws = stage.laws();
    }

    /** @throws AssertionError with the whole story where a step fails or leaves a law broken, or an HSSI cannot be closed */
    void go() {
        stage.clock().setLondon(dice.of(BEGINNINGS));
        scene = stage.look();
        take(stage.reported(dice));
        for (int step = 1; step < STEPS; step++) {
            take(next());
        }
        story.add("— from here on a plain player —");
        close();
    }

    private Move next() {
        int all = moves.stream().mapToInt(Moves::weight).sum();
        while (true) {
            int drawn = dice.below(all);
            for (Moves kind : moves) {
                drawn -= kind.weight();
                if (drawn < 0) {
                    Optional<Move> move = kind.draw(scene, dice);
                    if (move.isPresent()) {
                        return move.get();
                    }
                    break;
                }
            }
        }
    }

    private void close() {
        for (Scene.Hssi hssi : scene.open()) {
            PlainPlayer player = stage.player();
            for (int step = 0; isOpen(hssi.reference()); step++) {
                if (step == STEPS_OF_THE_PLAYER) {
                    throw broken("%s is not closed after %d steps of a plain player".formatted(hssi.reference(), step));
                }
                player.told(take(player.next(scene, hssi.reference())));
            }
        }
    }

    private boolean isOpen(String reference) {
        return scene.open().stream().anyMatch(hssi -> hssi.reference().equals(reference));
    }

    private Outcome take(Move move) {
        Scene before = scene;
        Outcome outcome = move.deed().get();
        story.add("%s  %s → %s".formatted(time(before.now()), move.words(), outcome.words()));
        if (outcome.isFault()) {
            throw broken("Every action succeeds or is refused with a sentence.");
        }
        scene = stage.look();
        if (!outcome.isDone() && !scene.isAs(before)) {
            throw broken("A refusal leaves everything as it was.");
        }
        for (Law law : laws) {
            List<String> how = law.broken(scene);
            if (!how.isEmpty()) {
                throw broken(law.sentence() + "\n  " + String.join("\n  ", how));
            }
        }
        return outcome;
    }

    private static String time(Instant now) {
        return TIME.format(now.atZone(LondonTime.ZONE));
    }

    private AssertionError broken(String law) {
        return new AssertionError(
                "Walk %d, step %d: %s\n%s\n%s".formatted(seed, story.size(), law, String.join("\n", story), scene));
    }
}

package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Optional;
import org.servicebridge.access.Actor;

/** Somebody answers an open task, whose group is asked; now and then somebody whose group is not. */
final class TaskMoves implements Moves {

    private final Desks desks;
    private final Cast cast;
    private final Answerer answerer;

    TaskMoves(Desks desks, Cast cast, Answerer answerer) {
        this.desks = desks;
        this.cast = cast;
        this.answerer = answerer;
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        if (scene.tasks().isEmpty()) {
            return Optional.empty();
        }
        Scene.OpenTask task = dice.of(scene.tasks());
        List<Actor> who = dice.chance(3) ? cast.all() : cast.of(task);
        if (who.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                dice.chance(4)
                        ? desks.taking(dice.of(who), task, dice.chance(70))
                        : desks.answering(dice.of(who), task, answerer, scene));
    }
}

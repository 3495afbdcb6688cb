package org.servicebridge.randomwalk;

import java.util.Optional;
import org.servicebridge.access.Actor;

/** Somebody reads what is shown to many: of what is restricted, whoever has no part in it finds nothing, on no page. */
final class ReadingMoves implements Moves {

    private final Doors doors;
    private final Cast cast;
    private final PartIn partIn;

    ReadingMoves(Doors doors, Cast cast, PartIn partIn) {
        this.partIn = partIn;
        this.doors = doors;
        this.cast = cast;
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        if (scene.hssis().isEmpty()) {
            return Optional.empty();
        }
        Actor person = dice.of(cast.all());
        Scene.Hssi hssi = dice.of(scene.hssis());
        String path = dice.oneOf(
                "/",
                "/figures",
                "/report",
                "/incidents/" + hssi.reference(),
                "/incidents/" + hssi.reference() + "/state");
        return Optional.of(new Move("%s reads %s".formatted(person.id(), path), () -> read(person, path, scene)));
    }

    private Outcome read(Actor person, String path, Scene scene) {
        Outcome opened = doors.open(person, path);
        if (!opened.isDone()) {
            return opened;
        }
        String page = doors.read(person, path);
        return scene.hssis().stream()
                .filter(hssi ->
                        hssi.isRestricted() && page.contains(hssi.reference()) && !partIn.has(person, hssi, scene))
                .findAny()
                .map(hssi -> new Outcome(
                        Outcome.Kind.FAULT, "%s is restricted, and stands there".formatted(hssi.reference())))
                .orElse(Outcome.DONE);
    }
}

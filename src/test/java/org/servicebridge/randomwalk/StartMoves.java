package org.servicebridge.randomwalk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.servicebridge.access.Actor;

/** Somebody starts what Tasklist offers to start: an HSSI, or a process beside one. */
final class StartMoves implements Moves {

    private static final int MOST_HSSIS = 3;

    private final Desks desks;
    private final Cast cast;
    private final Answerer answerer;
    private final List<ProcessDefinition> startable;

    StartMoves(Desks desks, Cast cast, Answerer answerer, List<ProcessDefinition> startable) {
        this.desks = desks;
        this.cast = cast;
        this.answerer = answerer;
        this.startable = startable;
    }

    /** What Tasklist offers, in the same order in every run. */
    static List<ProcessDefinition> startable(RepositoryService repository) {
        return repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list().stream()
                .sorted(Comparator.comparing(ProcessDefinition::getKey))
                .toList();
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        ProcessDefinition process = dice.of(startable);
        boolean hssi = process.getKey().equals("hssi");
        if (hssi && scene.open().size() >= MOST_HSSIS || !hssi && scene.hssis().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(start(process, scene, dice));
    }

    /** An HSSI from a desk's start form, by which a walk may begin. */
    Move reported(Scene scene, Dice dice) {
        ProcessDefinition hssi = startable.stream()
                .filter(process -> process.getKey().equals("hssi"))
                .findAny()
                .orElseThrow();
        return desks.starting(
                cast.of(dice.oneOf("bridge", "desk", "accredited")), hssi.getId(), hssi.getName(), answerer, scene, "");
    }

    private Move start(ProcessDefinition process, Scene scene, Dice dice) {
        Actor person = dice.chance(70)
                ? cast.of(dice.oneOf("bridge", "desk", "accredited", "lead", "edm"))
                : dice.of(cast.all());
        String reference = scene.hssis().isEmpty() ? "" : dice.of(scene.hssis()).reference();
        return desks.starting(person, process.getId(), process.getName(), answerer, scene, reference);
    }
}

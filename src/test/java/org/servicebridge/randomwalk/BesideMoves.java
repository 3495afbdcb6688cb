package org.servicebridge.randomwalk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.BesideProcess;
import org.servicebridge.incident.StartForms;

/** Somebody starts a process beside an HSSI, from its page or by the API. */
final class BesideMoves implements Moves {

    private final Doors doors;
    private final Keys keys;
    private final Cast cast;
    private final Answerer answerer;
    private final List<BesideProcess> processes;
    private final StartForms forms;

    BesideMoves(Doors doors, Keys keys, Cast cast, Answerer answerer, List<BesideProcess> processes, StartForms forms) {
        this.doors = doors;
        this.keys = keys;
        this.cast = cast;
        this.answerer = answerer;
        this.processes = processes;
        this.forms = forms;
    }

    @Override
    public int weight() {
        return 7;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        if (scene.hssis().isEmpty()) {
            return Optional.empty();
        }
        Scene.Hssi hssi = dice.of(scene.hssis());
        BesideProcess process = dice.of(processes);
        Map<String, Object> answers = new LinkedHashMap<>();
        forms.of(process.key(), hssi.reference()).forEach(field -> {
            @Nullable Object answer = answerer.answer(Question.of(field), scene, hssi.reference());
            if (answer != null) {
                answers.put(field.key(), answer);
            }
        });
        return Optional.of(
                dice.chance(35) ? byApi(hssi, process, answers, dice) : byPage(hssi, process, answers, dice));
    }

    private Move byApi(Scene.Hssi hssi, BesideProcess process, Map<String, Object> answers, Dice dice) {
        Keys.Key key = keys.of(hssi, dice);
        String path = "/api/v1/incidents/%s/processes/%s".formatted(hssi.reference(), process.key());
        return new Move(
                "%s starts %s beside %s by API: %s"
                        .formatted(key.name(), process.key(), hssi.reference(), Desks.words(answers)),
                () -> doors.post(key.authorization(), path, answers));
    }

    private Move byPage(Scene.Hssi hssi, BesideProcess process, Map<String, Object> answers, Dice dice) {
        List<Actor> mayStart = process.groups().stream()
                .flatMap(group -> cast.in(group).stream())
                .toList();
        Actor person = dice.chance(85) && !mayStart.isEmpty() ? dice.of(mayStart) : dice.of(cast.all());
        Map<String, List<String>> fields = new TreeMap<>();
        answers.forEach((key, answer) -> {
            if (answer instanceof List<?> list) {
                if (!list.isEmpty()) {
                    fields.put("list." + key, list.stream().map(String::valueOf).toList());
                }
            } else {
                fields.put("field." + key, List.of(answer.toString()));
            }
        });
        return new Move(
                "%s starts %s from the page of %s: %s"
                        .formatted(person.id(), process.key(), hssi.reference(), Desks.words(answers)),
                () -> doors.send(
                        person, "/incidents/%s/processes/%s".formatted(hssi.reference(), process.key()), fields));
    }
}

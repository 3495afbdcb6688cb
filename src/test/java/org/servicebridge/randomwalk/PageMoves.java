package org.servicebridge.randomwalk;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody acts on an HSSI from its page, whether the page offers that at this moment or not. The actions are those that the
 * application has, so that a new one is walked from its first day.
 */
final class PageMoves implements Moves {

    private static final String PAGE = "/incidents/{reference}";

    private final Doors doors;
    private final Cast cast;
    private final LondonTime london;
    private final JdbcClient database;
    private final List<Action> actions = new ArrayList<>();

    PageMoves(Doors doors, Cast cast, LondonTime london, JdbcClient database, RequestMappingHandlerMapping mappings) {
        this.doors = doors;
        this.cast = cast;
        this.london = london;
        this.database = database;
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(PAGE + "/") && !path.contains("{process}"))
                        .filter(path -> method.getMethod().isAnnotationPresent(PostMapping.class))
                        .forEach(path -> actions.add(new Action(path, fields(method)))));
        actions.sort(Comparator.comparing(Action::path));
    }

    private record Action(String path, List<String> fields) {}

    private static List<String> fields(HandlerMethod method) {
        List<String> fields = new ArrayList<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                fields.add(parameter.getName());
            }
        }
        return fields;
    }

    @Override
    public int weight() {
        return 12;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        if (scene.hssis().isEmpty()) {
            return Optional.empty();
        }
        Scene.Hssi hssi = dice.of(scene.hssis());
        Actor person = dice.chance(75) ? cast.of(dice.oneOf("bridge", "desk", "lead", "edm")) : dice.of(cast.all());
        if (dice.chance(10)) {
            return Optional.of(new Move(
                    "%s opens the page of %s".formatted(person.id(), hssi.reference()),
                    () -> doors.open(person, "/incidents/" + hssi.reference())));
        }
        Action action = dice.of(actions);
        if (isLast(action) && dice.chance(80)) {
            return Optional.empty();
        }
        return Optional.of(act(person, hssi.reference(), action, scene, dice));
    }

    /** What leaves little to walk on. */
    private static boolean isLast(Action action) {
        return action.path().equals(PAGE + "/withdrawal") || action.path().equals(PAGE + "/harm");
    }

    private Move act(Actor person, String reference, Action action, Scene scene, Dice dice) {
        Map<String, List<String>> fields = new TreeMap<>();
        action.fields().forEach(field -> fields.put(field, List.of(value(field, action, scene, dice))));
        String path = action.path()
                .replace("{reference}", reference)
                .replace("{change}", change(reference))
                .replace("{notice}", notice(reference))
                .replace("{id}", post(reference));
        return new Move(
                "%s posts %s from the page: %s".formatted(person.id(), path, Desks.words(fields)),
                () -> doors.send(person, path, fields));
    }

    private String value(String field, Action action, Scene scene, Dice dice) {
        return switch (field) {
            case "severity" -> dice.oneOf("1", "2", "2", "3", "");
            case "desk" -> dice.oneOf("service-bridge", "national-service-desk");
            case "due" -> london.formValue(scene.now().plusSeconds(60L * dice.oneOf(-5, 1, 20, 45, 90, 3000)));
            case "risk" -> dice.oneOf("clinical-safety", "security", "");
            case "kind" -> dice.oneOf("teams", "slack", "slack", "");
            case "webhookAddress" -> dice.chance(85) ? "https://93.184.215.14/hook" : "";
            case "way" -> dice.oneOf("call", "face-to-face", "channel", "");
            case "item" -> dice.oneOf("description", "users", "workaround", "impact", "eta", "");
            case "part" -> dice.oneOf("location", "list-name", "readers", "");
            case "duplicateOf" -> dice.chance(25) ? dice.of(scene.hssis()).reference() : "";
            default ->
                dice.chance(5) ? " " : action.path().endsWith("/harm") ? ByChance.SECRET : "As the duty manager said";
        };
    }

    /** The latest change of the HSSI; one that never was where it has none. */
    private String change(String reference) {
        return database.sql(
                        "select reference from change_request where incident = :incident order by reference desc limit 1")
                .param("incident", reference)
                .query(String.class)
                .optional()
                .orElse("CHG-999999");
    }

    /** The latest notice of the HSSI; one that never was where it has none. */
    private String notice(String reference) {
        return database.sql(
                        "select id::text from notice where incident = :incident order by drafted_at desc, kind limit 1")
                .param("incident", reference)
                .query(String.class)
                .optional()
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    /** The latest message of the HSSI to a channel, one that it did not get if there is any; one that never was where it has none. */
    private String post(String reference) {
        return database.sql("""
                        select id::text from channel_post where incident = :incident
                        order by failed_at is null, posted_at desc, milestone, words limit 1
                        """)
                .param("incident", reference)
                .query(String.class)
                .optional()
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    /** What a player does where a change stands in the way. */
    Move withdrawChange(Actor person, String reference, String change) {
        String path = "/incidents/%s/changes/%s/withdrawal".formatted(reference, change);
        return new Move(
                "%s withdraws %s of %s".formatted(person.id(), change, reference),
                () -> doors.send(person, path, Map.of("reason", List.of("Not needed any more"))));
    }
}

package org.servicebridge.randomwalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.SignedIds;
import org.servicebridge.calendar.LondonTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is at no desk: a provider answers what it was asked, by its system or by the link that it was sent, and anybody reports what may become an HSSI. */
final class OutsideMoves implements Moves {

    /** Reports that nobody has looked at yet: more would only crowd out the rest. */
    private static final int MOST_REPORTS = 2;

    private final Doors doors;
    private final Keys keys;
    private final Cast cast;
    private final LondonTime london;
    private final SignedIds ids;
    private final JdbcClient database;

    OutsideMoves(Doors doors, Keys keys, Cast cast, LondonTime london, SignedIds ids, JdbcClient database) {
        this.doors = doors;
        this.keys = keys;
        this.cast = cast;
        this.london = london;
        this.ids = ids;
        this.database = database;
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
        return switch (dice.oneOf("request", "link", "link", "report")) {
            case "request" -> requestAnswered(dice.of(scene.hssis()), dice);
            case "link" -> answeredByLink(dice.of(scene.hssis()), dice);
            default -> reported(scene, dice);
        };
    }

    private Optional<Move> requestAnswered(Scene.Hssi hssi, Dice dice) {
        Keys.Key key = keys.of(hssi, dice);
        int drawn = dice.below(3);
        Map<String, Object> body = new HashMap<>(
                Map.of("answered", dice.chance(70), "answer", dice.chance(90) ? "As discussed" : " ", "by", "Sam"));
        return newest("select max(id)::text from provider_request where incident = :incident", hssi)
                .map(newest -> {
                    String path = "/api/v1/incidents/%s/requests/%d/answer"
                            .formatted(hssi.reference(), Long.parseLong(newest) - drawn / 2);
                    return new Move(
                            "%s posts %s: %s".formatted(key.name(), path, Desks.words(body)),
                            () -> doors.post(key.authorization(), path, body));
                });
    }

    private Optional<Move> answeredByLink(Scene.Hssi hssi, Dice dice) {
        Map<String, String> fields = Map.of(
                "says", dice.oneOf("accept", "accept", "dispute", "not-ours", ""),
                "severity", dice.oneOf("1", "2", "3", ""),
                "reason", dice.oneOf("One ward only", ""),
                "by", dice.oneOf("Jo Smith", "Jo Smith", ""),
                "providerReference", dice.oneOf("INC" + dice.below(4), ""));
        return newest(
                        "select id::text from answer_link where incident = :incident order by made_at desc, id limit 1",
                        hssi)
                .map(link -> new Move(
                        "the provider of %s answers by its link: %s".formatted(hssi.reference(), Desks.words(fields)),
                        () -> doors.send("/answer/" + ids.token("answer-link", UUID.fromString(link)), fields)));
    }

    private Optional<String> newest(String query, Scene.Hssi hssi) {
        return database.sql(query).param("incident", hssi.reference()).query(String.class).list().stream()
                .filter(found -> found != null)
                .findFirst();
    }

    private Optional<Move> reported(Scene scene, Dice dice) {
        String person = dice.oneOf("owner", "problem", "desk", "accredited", "bridge");
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "key", "walk" + dice.below(1_000_000));
        put(fields, "summary", dice.oneOf("Screens are slow", "Screens are slow", ""));
        put(fields, "service", dice.oneOf("spine-core", "care-identity", ""));
        put(fields, "occurredAt", london.formValue(scene.now().minusSeconds(60L * dice.oneOf(0, 5, 90, -10))));
        put(fields, "usersAffected", dice.oneOf("12", "", "many"));
        put(fields, "place", "Ward 4");
        put(fields, "contact", dice.oneOf("07700 900126", ""));
        long waiting =
                scene.tasks().stream().filter(task -> task.is("lookAtReport")).count();
        return waiting >= MOST_REPORTS
                ? Optional.empty()
                : Optional.of(new Move(
                        "%s posts /report: %s".formatted(person, Desks.words(fields)),
                        () -> doors.send(cast.of(person), "/report", fields)));
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }
}

package org.servicebridge.randomwalk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.testing.ApiCaller;

/** A provider tells something of its HSSI by the API, monitoring alerts, or somebody reports a further HSSI. */
final class ApiMoves implements Moves {

    private static final int MOST_HSSIS = 3;
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final List<String> SERVICES = List.of(
            "spine-core",
            "spine-core",
            "spine-core",
            "care-identity",
            "care-identity",
            "gp-records",
            "internal-hosting",
            "staff-directory",
            "acute-records",
            "blood-ordering",
            "clinical-registers",
            "vaccination-booking",
            "spine-training");

    private final Doors doors;
    private final Keys keys;

    ApiMoves(Doors doors, Keys keys) {
        this.doors = doors;
        this.keys = keys;
    }

    @Override
    public int weight() {
        return 14;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        if (dice.chance(4)) {
            return Optional.of(alerted(dice));
        }
        if (scene.hssis().isEmpty() || dice.chance(10)) {
            return scene.open().size() < MOST_HSSIS ? Optional.of(reported(scene, dice)) : Optional.empty();
        }
        Scene.Hssi hssi = dice.of(scene.hssis());
        Map<String, Object> body = new HashMap<>();
        String what = dice.oneOf(
                "confirmation", "confirmation", "updates", "updates", "updates", "resolution", "action-plan");
        switch (what) {
            case "confirmation" -> confirmation(body, scene, dice);
            case "updates" -> update(body, scene, dice);
            case "resolution" -> resolution(body, scene, dice);
            default -> plan(body, scene, dice);
        }
        return Optional.of(send(keys.of(hssi, dice), "%s/%s/%s".formatted(INCIDENTS, hssi.reference(), what), body));
    }

    Move reported(Scene scene, Dice dice) {
        Keys.Key key = keys.reporter(dice);
        boolean provider = !key.authorization().startsWith("Basic");
        Map<String, Object> body = new HashMap<>();
        body.put("reportedBy", provider ? "provider" : key.name().equals("bridge") ? "bridge" : "desk");
        body.put(
                "service",
                provider ? key.name().equals("care-identity") ? "care-identity" : "spine-core" : dice.of(SERVICES));
        body.put("summary", "Smartcard log-in fails");
        body.put("occurredAt", past(scene.now(), dice));
        body.put("functionCriticality", dice.oneOf("critical", "critical", "high", "medium"));
        maybe(body, dice, 70, "providerReference", "INC" + dice.below(5));
        maybe(body, dice, 80, "usersAffected", dice.oneOf(0, 99, 1000, 5000, 6000));
        maybe(body, dice, 80, "urgency", dice.oneOf(1, 1, 2, 3));
        maybe(body, dice, 80, "failure", dice.oneOf("outage", "performance"));
        maybe(body, dice, 80, "detectedBy", dice.oneOf("user", "monitoring"));
        maybe(body, dice, 60, "providerSeverity", dice.oneOf(1, 1, 2, 3));
        maybe(
                body,
                dice,
                40,
                "kinds",
                List.of(dice.oneOf("local", "data-centre", "national-operational", "national-governance")));
        maybe(body, dice, 60, "description", "Users cannot sign in");
        maybe(body, dice, 8, "resolvedAt", past(scene.now(), dice));
        maybe(body, dice, 5, "patientHarmed", true);
        maybe(body, dice, 8, "clinicalRisk", true);
        maybe(body, dice, 8, "securityRisk", true);
        return send(key, INCIDENTS, body);
    }

    private static void confirmation(Map<String, Object> body, Scene scene, Dice dice) {
        body.put("confirmed", dice.chance(80));
        maybe(body, dice, 70, "severity", dice.oneOf(1, 1, 2, 3, 5));
        maybe(body, dice, 60, "by", "Duty manager");
        maybe(body, dice, 30, "at", past(scene.now(), dice));
    }

    private static void update(Map<String, Object> body, Scene scene, Dice dice) {
        body.put("text", "A restart is under way");
        maybe(body, dice, 40, "impact", "Still all sites");
        maybe(body, dice, 30, "eta", "Within the hour");
        maybe(body, dice, 20, "at", past(scene.now(), dice));
        maybe(
                body,
                dice,
                15,
                "nextUpdateAt",
                scene.now().plusSeconds(60L * dice.oneOf(-1, 1, 30, 200)).toString());
    }

    private static void resolution(Map<String, Object> body, Scene scene, Dice dice) {
        body.put("resolvedAt", past(scene.now(), dice));
        body.put("fix", dice.oneOf("permanent", "workaround"));
        body.put("actions", "Restarted the log-in service");
        body.put("stable", dice.chance(80));
        maybe(body, dice, 8, "tested", true);
        maybe(body, dice, 8, "checkedWithUsers", "St Example's Hospital");
        maybe(body, dice, 70, "rootCause", "Memory exhausted");
        maybe(body, dice, 40, "problemReference", "PRB1");
    }

    private static void plan(Map<String, Object> body, Scene scene, Dice dice) {
        List.of("investigations", "risks", "workStreams", "timescales", "by")
                .forEach(part -> body.put(part, "As discussed"));
        body.put("last", dice.chance(50));
        maybe(body, dice, 30, "nextAt", scene.now().plusSeconds(3600).toString());
    }

    private Move alerted(Dice dice) {
        String event = dice.oneOf("trigger", "trigger", "acknowledge", "resolve");
        Map<String, Object> body = Map.of(
                "event_action",
                event,
                "dedup_key",
                "k" + dice.below(2),
                "payload",
                Map.of("summary", "Disk full", "severity", "critical", "source", "spine-core"));
        return send(new Keys.Key("monitoring", ApiCaller.MONITORING), "/api/v1/alerts/events", body);
    }

    private Move send(Keys.Key key, String path, Map<String, Object> body) {
        return new Move(
                "%s posts %s: %s".formatted(key.name(), path, Desks.words(body)),
                () -> doors.post(key.authorization(), path, body));
    }

    private static void maybe(Map<String, Object> body, Dice dice, int percent, String field, @Nullable Object value) {
        if (dice.chance(percent) && value != null) {
            body.put(field, value);
        }
    }

    private static String past(Instant now, Dice dice) {
        return now.minusSeconds(60L * dice.oneOf(0, 1, 10, 30, 61, 600, -1)).toString();
    }
}

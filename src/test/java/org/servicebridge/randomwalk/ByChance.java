package org.servicebridge.randomwalk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;

/** Answers as people may: mostly sensibly, sometimes at the edge of what a form takes, now and then not at all. */
final class ByChance implements Answerer {

    /** What is known of risks and harm and must never be read by others. */
    static final String SECRET = "xylograph";

    /** Which would be drawn, or become a link, in a form that shows what people typed without taking them away. */
    static final List<String> MARKS = List.of("<b>", "://evil");

    private static final List<Integer> NUMBERS =
            List.of(0, 1, 9, 10, 99, 100, 999, 1000, 4999, 5000, 6000, 100_000_000);

    private static final List<String> TEXTS = List.of(
            "As the duty manager said",
            "Users cannot sign in",
            "Café “Übersicht” – <b>bold</b> & 5 < 6, ${1+1}, {{summary}}, https://evil.example.org",
            "First line\nsecond line",
            "Multiple Spine Core Users");

    /** Where most answers would only end a walk or stop it at once; the others stay possible. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("severitySet", "1"),
            Map.entry("substantiated", "yes"),
            Map.entry("confirmed", "yes"),
            Map.entry("patientHarmed", "no"),
            Map.entry("clinicalRisk", "no"),
            Map.entry("securityRisk", "no"),
            Map.entry("serviceAffected", "yes"),
            Map.entry("functionCriticality", "critical"));

    private static final Set<String> OF_THE_PAST = Set.of("occurredAt", "resolvedAt", "at", "executivesAt");

    private final Dice dice;
    private final LondonTime london;

    ByChance(Dice dice, LondonTime london) {
        this.dice = dice;
        this.london = london;
    }

    @Override
    public @Nullable Object answer(Question question, Scene scene, String reference) {
        if (question.required() && dice.chance(2)) {
            return question.isList() ? List.of() : null;
        }
        if (question.isFilledIn() && dice.chance(65)) {
            return question.filledIn();
        }
        return switch (question.kind()) {
            case "checkbox" -> dice.chance(30);
            case "number" -> question.required() || dice.chance(80) ? dice.of(NUMBERS) : null;
            case "datetime" -> question.required() || dice.chance(60) ? time(question.key(), scene.now()) : null;
            case "checklist", "taglist" -> several(question);
            case "radio", "select" -> choice(question);
            default -> text(question, scene, reference);
        };
    }

    private @Nullable Object choice(Question question) {
        if (question.choices().isEmpty() || !question.required() && dice.chance(20)) {
            return null;
        }
        String usual = USUAL.get(question.key());
        return usual != null && question.choices().contains(usual) && dice.chance(75)
                ? usual
                : dice.of(question.choices());
    }

    private List<String> several(Question question) {
        int least = question.required() ? 1 : 0;
        return question.choices().stream()
                .filter(choice -> least == 1 && question.choices().size() == 1 || dice.chance(40))
                .toList();
    }

    private String time(String key, Instant now) {
        boolean past = OF_THE_PAST.contains(key) == dice.chance(90);
        Duration away = dice.oneOf(
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofMinutes(25),
                Duration.ofMinutes(75),
                Duration.ofDays(1));
        return london.formValue(past ? now.minus(away) : now.plus(away));
    }

    private @Nullable Object text(Question question, Scene scene, String reference) {
        switch (question.key()) {
            case "riskDescription":
                return SECRET;
            case "reference", "hssiReference":
                return dice.chance(85) ? reference : anyOther(scene);
            case "duplicateOf":
                return dice.chance(6) ? anyOther(scene) : null;
            case "providerReference", "deskReference":
                return dice.chance(30) ? "INC" + dice.below(4) : null;
            case "telephone", "contact":
                return "07700 900123";
            case "contactEmail":
                return "duty@example.org";
            case "organisations", "planned":
                return "St Example's Hospital; 07700 900124\nNorth Example Trust; 07700 900125";
            default:
                break;
        }
        if (!question.required() && dice.chance(20)) {
            return dice.chance(50) ? null : "  ";
        }
        String text = dice.chance(3) ? "x".repeat(question.longest()) : dice.of(TEXTS);
        return text.length() > question.longest() ? text.substring(0, question.longest()) : text;
    }

    private String anyOther(Scene scene) {
        return scene.hssis().isEmpty() || dice.chance(20)
                ? "HSSI-999999"
                : dice.of(scene.hssis()).reference();
    }
}

package org.servicebridge.randomwalk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;

/** Answers as things usually go well, and as the record has it where it knows of risks. */
final class Usual implements Answerer {

    private static final Map<String, List<String>> PREFERRED = Map.ofEntries(
            Map.entry("severitySet", List.of("1")),
            Map.entry("qualifiesBecause", List.of("national-service")),
            Map.entry("providerSeverity", List.of("1")),
            Map.entry("nextStep", List.of("resolved")),
            Map.entry("request", List.of("none")),
            Map.entry("bau", List.of("yes")),
            Map.entry("crisis", List.of("no")),
            Map.entry("change", List.of("none")),
            Map.entry("reopen", List.of("no")),
            Map.entry("provisionEffect", List.of("significant")),
            Map.entry("provisionScale", List.of("large")),
            Map.entry("fix", List.of("permanent")),
            Map.entry("functionCriticality", List.of("critical")),
            Map.entry("serviceCode", List.of("spine-core")),
            Map.entry("answered", List.of("yes", "level-3")),
            Map.entry("decision", List.of("approved", "leave", "goes-ahead", "no")));

    private static final DateTimeFormatter LONDON = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.UK);

    /** Whatever is longer may not fit a text message. */
    private static final int LONGEST = 200;

    private static final Set<String> TICKED = Set.of("clinicalConfirmed");

    @Override
    public @Nullable Object answer(Question question, Scene scene, String reference) {
        Scene.Hssi hssi = scene.hssis().stream()
                .filter(each -> each.reference().equals(reference))
                .findAny()
                .orElseThrow();
        switch (question.key()) {
            case "patientHarmed":
                return hssi.patientHarmed() ? "yes" : "no";
            case "clinicalRisk":
                return choose(
                        question,
                        hssi.clinicalRisk() || hssi.patientHarmed() ? List.of("possible", "yes") : List.of("no"));
            case "communicationsRequired":
                return hssi.patientHarmed() ? "no" : "yes";
            case "securityRisk":
                return hssi.securityRisk() ? "yes" : "no";
            case "riskDescription":
                return ByChance.SECRET;
            case "resolvedAt":
                return hssi.isIn("MANAGED") ? LONDON.format(scene.now().atZone(LondonTime.ZONE)) : question.filledIn();
            case "plannedStart":
                return LONDON.format(scene.now().atZone(LondonTime.ZONE));
            case "plannedFinish":
                return LONDON.format(scene.now().atZone(LondonTime.ZONE).plusHours(1));
            case "duplicateOf", "at", "providerReference":
                return question.filledIn();
            default:
                return otherwise(question);
        }
    }

    private static @Nullable Object otherwise(Question question) {
        if (question.key().equals("occurredAt") && !question.isFilledIn()) {
            return "2026-11-20T09:00";
        }
        return switch (question.kind()) {
            case "checkbox" -> TICKED.contains(question.key()) || Boolean.TRUE.equals(question.filledIn());
            case "checklist", "taglist" ->
                question.required() ? question.choices().stream().limit(1).toList() : List.of();
            case "number" -> question.isFilledIn() ? question.filledIn() : 6000;
            case "datetime" -> question.filledIn();
            case "radio", "select" -> choose(question, PREFERRED.getOrDefault(question.key(), List.of("yes")));
            default -> text(question);
        };
    }

    private static @Nullable Object choose(Question question, List<String> preferred) {
        for (String choice : preferred) {
            if (question.choices().contains(choice)) {
                return choice;
            }
        }
        if (question.isFilledIn()) {
            return question.filledIn();
        }
        return question.choices().isEmpty() ? null : question.choices().get(0);
    }

    private static @Nullable Object text(Question question) {
        boolean fits =
                question.isFilledIn() && String.valueOf(question.filledIn()).length() <= LONGEST;
        return fits ? question.filledIn() : "As agreed with the duty manager";
    }
}

package org.servicebridge.hssi.process;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.incident.Failure;
import org.servicebridge.incident.FunctionCriticality;
import org.servicebridge.incident.IncidentKind;
import org.servicebridge.intake.DataEffect;
import org.servicebridge.intake.Details;
import org.servicebridge.intake.Diagnosis;
import org.servicebridge.intake.Effect;
import org.servicebridge.intake.Effects;
import org.servicebridge.intake.LossEffect;
import org.servicebridge.intake.Scale;
import org.springframework.stereotype.Component;

/** Reads what the desk logs of an incident: the data set of its form. */
@Component
class LoggedDetails {

    private static final String NONE = "none";

    private final LondonTime time;

    LoggedDetails(LondonTime time) {
        this.time = time;
    }

    Details of(FormAnswers answers) {
        return new Details(
                answers.required("serviceCode", "Choose the affected service."),
                answers.text("description"),
                time.read("occurredAt", answers.required("occurredAt", "Say when it occurred.")),
                FunctionCriticality.of(answers.text("functionCriticality")).code(),
                answers.number("usersAffected"),
                failure(answers),
                answers.saidYes("serviceAffected", "Say whether the service is affected."),
                lines(answers.text("location")),
                answers.choices("kinds").stream()
                        .map(IncidentKind::of)
                        .map(IncidentKind::code)
                        .toList(),
                detectedBy(answers),
                answers.text("workaround"),
                answers.text("componentAtFault"),
                answers.line("providerReference"),
                answers.line("deskReference"),
                answers.moment("resolvedAt", time),
                effects(answers),
                diagnosis(answers));
    }

    /** Forms of earlier versions ask for nothing of it. */
    private Diagnosis diagnosis(FormAnswers answers) {
        return new Diagnosis(
                answers.text("symptoms"),
                answers.text("replicating") == null
                        ? null
                        : answers.saidYes("replicating", "Say whether the provider tries to replicate it."),
                answers.moment("nextUpdateAt", time),
                DataSet.listed(answers.text("linkedReferences")),
                DataSetItem.all(AskedAt.LOGGING, answers.choices("unknownItems")));
    }

    private static Effects effects(FormAnswers answers) {
        return new Effects(
                effect(answers, "provision"),
                scale(answers, "provision", "Say for how many users."),
                effect(answers, "care"),
                scale(answers, "care", "Say for how many patients."),
                LossEffect.of(or(answers.text("lossEffect"), NONE)),
                DataEffect.of(or(answers.text("dataEffect"), NONE)),
                answers.yes("presentationOnly"));
    }

    /** An effect without its scale is half an answer; without an effect there is nothing to scale. */
    private static Scale scale(FormAnswers answers, String what, String sentence) {
        String field = what + "Scale";
        return effect(answers, what) == Effect.NONE ? Scale.SMALL : Scale.of(field, answers.text(field), sentence);
    }

    private static Effect effect(FormAnswers answers, String what) {
        String field = what + "Effect";
        return Effect.of(field, or(answers.text(field), NONE));
    }

    /** Null where that is not known. */
    static @Nullable String failure(FormAnswers answers) {
        String failure = answers.text("failure");
        return failure == null ? null : Failure.of(failure).code();
    }

    private static @Nullable String detectedBy(FormAnswers answers) {
        String detected = answers.text("detectedBy");
        return detected == null ? null : DetectedBy.of(detected).code();
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String or(@Nullable String answer, String otherwise) {
        return Objects.requireNonNullElse(answer, otherwise);
    }
}

package org.servicebridge.hssi.process;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.intake.Details;
import org.servicebridge.intake.Effects;
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
                answers.required("functionCriticality", "Say how critical the affected function is."),
                answers.number("usersAffected"),
                answers.text("failure"),
                answers.saidYes("serviceAffected", "Say whether the service is affected."),
                lines(answers.text("location")),
                answers.choices("kinds"),
                answers.text("detectedBy"),
                answers.text("workaround"),
                answers.text("componentAtFault"),
                answers.text("providerReference"),
                answers.text("deskReference"),
                answers.moment("resolvedAt", time),
                effects(answers));
    }

    private static Effects effects(FormAnswers answers) {
        return new Effects(
                or(answers.text("provisionEffect"), NONE),
                scale(answers, "provision", "Say for how many users."),
                or(answers.text("careEffect"), NONE),
                scale(answers, "care", "Say for how many patients."),
                or(answers.text("lossEffect"), NONE),
                or(answers.text("dataEffect"), NONE),
                answers.yes("presentationOnly"));
    }

    /** An effect without its scale is half an answer; without an effect there is nothing to scale. */
    private static String scale(FormAnswers answers, String what, String sentence) {
        return NONE.equals(or(answers.text(what + "Effect"), NONE))
                ? "small"
                : answers.required(what + "Scale", sentence);
    }

    private static List<String> lines(@Nullable String text) {
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

package org.servicebridge.intake.process;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.intake.Details;
import org.servicebridge.intake.Effects;
import org.servicebridge.intake.LogIncident;
import org.springframework.stereotype.Component;

/** Hands the logged data set to the record and tells the process whether the incident was known already. */
@Component("logIncident")
class LogIncidentStep implements TaskListener {

    private static final String NONE = "none";

    private final LogIncident log;
    private final Incidents incidents;
    private final RunningProcess process;
    private final LondonTime time;
    private final CurrentActor actor;

    LogIncidentStep(LogIncident log, Incidents incidents, RunningProcess process, LondonTime time, CurrentActor actor) {
        this.log = log;
        this.incidents = incidents;
        this.process = process;
        this.time = time;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        boolean known = log.log(reference, details(FormAnswers.of(task)), actor.get());
        task.getExecution().setVariable("known", known);
        process.cardChanged(incidents.get(reference));
    }

    private Details details(FormAnswers answers) {
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
                moment("resolvedAt", answers.text("resolvedAt")),
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

    private @Nullable Instant moment(String field, @Nullable String text) {
        return text == null ? null : time.read(field, text);
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

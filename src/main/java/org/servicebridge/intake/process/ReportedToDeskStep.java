package org.servicebridge.intake.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Incident;
import org.servicebridge.intake.ReportToDesk;
import org.springframework.stereotype.Component;

/** Opens the record from the start form; its answers do not stay in the process. */
@Component("reportedToDesk")
class ReportedToDeskStep implements ExecutionListener {

    private static final Set<String> FIELDS = Set.of(
            "summary", "reporter", "providerReference", "deskReference", "foundByBridge", "exercise", "initiator");

    private final ReportToDesk report;
    private final CurrentActor actor;

    ReportedToDeskStep(ReportToDesk report, CurrentActor actor) {
        this.report = report;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.of(execution);
        Incident incident = report.report(
                answers.required("summary", "Say in a few words what has happened."),
                answers.text("reporter"),
                answers.text("providerReference"),
                answers.text("deskReference"),
                answers.yes("foundByBridge"),
                answers.yes("exercise"),
                actor.get());
        execution.removeVariables(FIELDS);
        execution.setProcessBusinessKey(incident.reference());
        execution.setVariables(Card.of(incident));
    }
}

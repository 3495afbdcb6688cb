package org.servicebridge.resolution.process;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.MoveTasks;
import org.servicebridge.incident.process.ResponsibleDesk;
import org.servicebridge.progress.ContactRole;
import org.servicebridge.progress.NameContact;
import org.servicebridge.resolution.AssessingTeam;
import org.servicebridge.resolution.Assessments;
import org.servicebridge.resolution.Assessments.Assessment;
import org.servicebridge.resolution.GatherAssessments;
import org.springframework.stereotype.Component;

/** What the process "Gather assessments" calls and asks: each team for itself, and then the severity with all answers in sight (BRG-6). */
@Component("gatherAssessments")
public class GatherAssessmentsSteps {

    static final String ASSESSMENT = "assessment";
    private static final String RATED = "severityRated";

    private final BesideHssi besideHssi;
    private final GatherAssessments gather;
    private final Assessments assessments;
    private final AssessedSeverity assessed;
    private final Incidents incidents;
    private final ResponsibleDesk desk;
    private final ChangeSeverity changeSeverity;
    private final NameContact nameContact;
    private final NoteOnRecord note;
    private final CurrentActor currentActor;

    GatherAssessmentsSteps(
            BesideHssi besideHssi,
            GatherAssessments gather,
            Assessments assessments,
            AssessedSeverity assessed,
            Incidents incidents,
            ResponsibleDesk desk,
            ChangeSeverity changeSeverity,
            NameContact nameContact,
            NoteOnRecord note,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.gather = gather;
        this.assessments = assessments;
        this.assessed = assessed;
        this.incidents = incidents;
        this.desk = desk;
        this.changeSeverity = changeSeverity;
        this.nameContact = nameContact;
        this.note = note;
        this.currentActor = currentActor;
    }

    /** Who is asked, and what. */
    public void ask(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        FormAnswers answers = begun.answers();
        gather.ask(
                begun.reference(),
                answers.choices("teams").stream().map(AssessingTeam::of).toList(),
                answers.text("others"),
                answers.required("what", "Say what is to be assessed."),
                begun.actor());
    }

    /** Those that have not answered. */
    public List<Long> open(DelegateExecution execution) {
        return assessments.latest(execution.getProcessBusinessKey()).stream()
                .filter(each -> each.answeredAt() == null)
                .map(Assessment::id)
                .toList();
    }

    /** The team's own people where they have a sign-in, and the desk, which asks all others by telephone. */
    public List<String> asked(DelegateExecution execution) {
        return Stream.of(desk.owning(execution), one(execution).askedGroup())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Names the team on its card, and whose question it is: that stays its own whoever takes the HSSI over. */
    public void nameTeam(DelegateTask task) {
        Assessment asked = one(task.getExecution());
        task.setName("Assess impact: " + asked.team());
        task.setVariableLocal(MoveTasks.ASKED_GROUP, asked.askedGroup());
    }

    /** Markdown: who is asked what. */
    public String question(DelegateExecution execution) {
        Assessment asked = one(execution);
        return "**%s** is asked: %s".formatted(Markdown.plain(asked.team()), Markdown.plain(asked.question()));
    }

    /** What the team says, and who owns it there (BRG-5). */
    public void assessImpact(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Actor actor = currentActor.onBehalfOf(answers.saidBy());
        Assessment asked = one(task, Reference.of(task));
        Integer severity = answers.number("severityAssessed");
        gather.answer(
                Reference.of(task), asked.id(), answers.required("words", "Say what the impact is."), severity, actor);
        String owner = answers.line("owner");
        if (owner != null) {
            nameContact.named(
                    Reference.of(task),
                    ContactRole.RESOLVER_GROUP,
                    asked.team(),
                    owner,
                    answers.line("ownerContact"),
                    actor);
        }
    }

    /** When the team is late; nobody is, that was asked before that was kept. */
    public Date late(DelegateExecution execution) {
        Assessment asked = one(execution);
        return Date.from(Objects.requireNonNullElse(asked.dueAt(), asked.askedAt()));
    }

    /** The team let its time pass (SUP-4). */
    public void chase(DelegateExecution execution) {
        gather.chase(execution.getProcessBusinessKey(), RowInHand.of(execution, ASSESSMENT));
    }

    /** Whether the severity is set already: before that, whoever sets it sees the answers on that form. */
    public void lookAtSeverity(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        execution.setVariable(
                RATED,
                incident.state() == IncidentState.AWAITING_CONFIRMATION
                        || incident.state() == IncidentState.REFUSED
                        || incident.state() == IncidentState.MANAGED);
    }

    /** Markdown: what all of them said. */
    public String answers(DelegateExecution execution) {
        return assessed.inWords(execution.getProcessBusinessKey()).orElse("");
    }

    /** The desk confirms the severity, or sets the other of the two. */
    public void confirmSeverity(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = Reference.of(task);
        Actor actor = currentActor.onBehalfOf(answers.saidBy());
        Integer severity = answers.number("severityConfirmed");
        if (severity == null) {
            throw Refusal.invalid("severityConfirmed", "Choose a severity.");
        }
        String why = answers.required("why", "Say why, in the light of the assessments.");
        if (Objects.equals(severity, incidents.get(reference).rating().severity())) {
            note.note(
                    reference,
                    "severity-confirmed",
                    "Severity %d confirmed from the assessments: %s".formatted(severity, why),
                    actor);
        } else {
            changeSeverity.change(reference, severity, why, actor);
        }
    }

    private Assessment one(DelegateExecution execution) {
        return one(execution, execution.getProcessBusinessKey());
    }

    private Assessment one(VariableScope scope, String reference) {
        long id = RowInHand.of(scope, ASSESSMENT);
        return assessments
                .find(reference, id)
                .orElseThrow(() -> Refusal.notFound("Nobody was asked for %s by number %d.".formatted(reference, id)));
    }
}

package org.servicebridge.hssi.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Desk;
import org.servicebridge.access.Desks;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.HandOver;
import org.servicebridge.incident.HandoverCall;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.TeamCall;
import org.springframework.stereotype.Component;

/** What the process "Hand over HSSI" calls: the call of the desk that verified it, and what level 2 does where the call is late (IH-3, DSK-1). */
@Component("handOverHssi")
public class HandOverSteps {

    private static final String TAKEN_OVER = "takenOver";

    private final HandOver handOver;
    private final NoteOnRecord note;
    private final Incidents incidents;
    private final DeskOnDuty duty;
    private final Desks desks;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;
    private final TeamCall teamCall;
    private final Cadence cadence;
    private final Clock clock;

    HandOverSteps(
            HandOver handOver,
            NoteOnRecord note,
            Incidents incidents,
            DeskOnDuty duty,
            Desks desks,
            LondonTime londonTime,
            CurrentActor currentActor,
            TeamCall teamCall,
            Cadence cadence,
            Clock clock) {
        this.teamCall = teamCall;
        this.cadence = cadence;
        this.clock = clock;
        this.handOver = handOver;
        this.note = note;
        this.incidents = incidents;
        this.duty = duty;
        this.desks = desks;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    /** Whom the desk calls: the desk on duty, with its telephone where that is known. */
    public String receiver(DelegateExecution execution) {
        return reached(duty.desk(execution.getProcessBusinessKey()));
    }

    /** When level 2 is asked again, where the desk was to call after all. */
    public Date calledAtLatest(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        return Date.from(cadence.of(ClockKind.HANDOVER, incident).dueAfter(clock.instant()));
    }

    /** The desk that has not called. */
    public String handingDesk(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        return reached(String.valueOf(incident.handling().owner()));
    }

    private String reached(String group) {
        String telephone = desks.ofGroup(group).map(Desk::telephone).orElse(null);
        String name = desks.name(group);
        return Markdown.plain(telephone == null ? name : "%s, %s".formatted(name, telephone));
    }

    /** Whether a team of the house provides the service, which is called as well where nobody has called it yet. */
    public boolean internal(DelegateExecution execution) {
        return teamCall.isPartOfHandover(incidents.get(execution.getProcessBusinessKey()));
    }

    /** The call by which it is handed over. */
    public void handOver(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        HandoverCall call = new HandoverCall(
                answers.required("takenBy", "Say who took it over."),
                answers.moment("takenAt", londonTime),
                answers.text("teamTold"));
        handOver.byTelephone(Reference.of(task), call, currentActor.get());
    }

    /** The call to the team of the house, where nobody has handed it over. */
    public void callTeam(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        teamCall.record(
                Reference.of(task),
                answers.required("teamTold", "Say who took your call at the team that provides the service."),
                answers.moment("teamToldAt", londonTime),
                currentActor.get());
    }

    /** Nobody called in time: level 2 has it taken over, or has seen to it that the desk calls. */
    public void takeUpLateHandover(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean takenOver = answers.saidYes("takeOver", "Say whether it is taken over without the call.");
        String done = answers.required("done", "Say why, and what you have done.");
        if (takenOver) {
            handOver.byLevel2(Reference.of(task), done, currentActor.get());
        } else {
            note.note(Reference.of(task), "level-2-acts", "Level 2: " + done, currentActor.get());
        }
        task.getExecution().setVariable(TAKEN_OVER, takenOver);
    }
}

package org.servicebridge.conference.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.CallKind;
import org.servicebridge.conference.HoldConferenceCall;
import org.servicebridge.conference.RecordCall;
import org.servicebridge.conference.RecordLateCall;
import org.servicebridge.conference.SendInvitations;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.process.BesideHssi;
import org.springframework.stereotype.Component;

/** What the process "Hold conference call" calls: the call is asked for, arranged, opened and recorded, and the desk hears its outcome. */
@Component("holdConferenceCall")
public class HoldConferenceCallSteps {

    private static final String ARRANGED = "callArranged";
    private static final String OPENED = "callOpened";
    private static final String DESK_ON_CALL = "deskOnCall";
    private static final String ANOTHER_CALL = "anotherCall";

    private final BesideHssi besideHssi;
    private final HoldConferenceCall hold;
    private final CallAnswers callAnswers;
    private final SendInvitations sendInvitations;
    private final RecordLateCall recordLateCall;
    private final RecordCall recordCall;
    private final NoteOnRecord note;
    private final LondonTime time;
    private final CurrentActor currentActor;

    HoldConferenceCallSteps(
            BesideHssi besideHssi,
            HoldConferenceCall hold,
            CallAnswers callAnswers,
            SendInvitations sendInvitations,
            RecordLateCall recordLateCall,
            RecordCall recordCall,
            NoteOnRecord note,
            LondonTime time,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.hold = hold;
        this.callAnswers = callAnswers;
        this.sendInvitations = sendInvitations;
        this.recordLateCall = recordLateCall;
        this.recordCall = recordCall;
        this.note = note;
        this.time = time;
        this.currentActor = currentActor;
    }

    /** What the start form asked (ESC-7, BRG-1). */
    public void askForCall(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        hold.hold(
                begun.reference(),
                CallKind.of(begun.answers().text("kind")),
                begun.answers().text("what"),
                begun.answers().moment("callAt", time),
                begun.actor());
    }

    /** How the call is arranged, or that none is needed (MAJ-1). */
    public void arrangeCall(DelegateTask task) {
        boolean arranged = callAnswers.arranged(Reference.of(task), FormAnswers.of(task));
        task.getExecution().getProcessInstance().setVariable(ARRANGED, arranged);
    }

    /** People are asked to the call (MAJ-1). */
    public void sendInvitations(DelegateExecution execution) {
        sendInvitations.send(execution.getProcessBusinessKey());
    }

    /** Whether the call is open; where it is not, it is arranged anew. */
    public void openCall(DelegateTask task) {
        boolean opened = callAnswers.opened(Reference.of(task), FormAnswers.of(task));
        task.getExecution().setVariable(OPENED, opened);
    }

    /** The call was not open in time. */
    public void recordLateCall(DelegateExecution execution) {
        recordLateCall.record(execution.getProcessBusinessKey());
    }

    /** The outcome of the call, who still has to hear of it, and whether another one follows. */
    public void recordCall(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Instant next = answers.moment("nextCallAt", time);
        boolean desk = answers.saidYes("deskJoined", "Say whether the desk was on the call.");
        recordCall.record(
                Reference.of(task),
                answers.required("notes", "Say what was said and decided."),
                answers.text("actions"),
                next,
                CheckpointAnswers.given(answers) ? CheckpointAnswers.review(answers) : null,
                currentActor.onBehalfOf(answers.saidBy()));
        task.getExecution().setVariable(DESK_ON_CALL, desk);
        task.getExecution().setVariable(ANOTHER_CALL, next != null);
    }

    /** The desk knows the outcome of a call that it was not on (MAJ-2). */
    public void takeInOutcome(DelegateTask task) {
        note.note(
                Reference.of(task),
                "outcome-taken-in",
                "The desk has taken in the outcome of the call.",
                currentActor.get());
    }
}

package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.CheckpointReview;
import org.servicebridge.conference.HoldCheckpoint;
import org.servicebridge.conference.PlanCheckpoint;
import org.servicebridge.conference.RecordLateCheckpoint;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** What the process "Hold checkpoint calls" calls: each call is planned, held and followed by the next (IH-14, BRG-1, BRG-7). */
@Component("holdCheckpoints")
public class HoldCheckpointsSteps {

    static final String WANTED = "checkpointWanted";
    static final String AGREED = "checkpointAgreed";
    static final String ESCALATE = "escalateIntoProvider";

    private final PlanCheckpoint plan;
    private final HoldCheckpoint hold;
    private final RecordLateCheckpoint recordLate;
    private final NoteOnRecord note;
    private final LondonTime time;
    private final CurrentActor currentActor;

    HoldCheckpointsSteps(
            PlanCheckpoint plan,
            HoldCheckpoint hold,
            RecordLateCheckpoint recordLate,
            NoteOnRecord note,
            LondonTime time,
            CurrentActor currentActor) {
        this.plan = plan;
        this.hold = hold;
        this.recordLate = recordLate;
        this.note = note;
        this.time = time;
        this.currentActor = currentActor;
    }

    /** The first one is to be planned. */
    public void begin(DelegateExecution execution) {
        plan.begin(execution.getProcessBusinessKey());
        execution.setVariable(WANTED, true);
        execution.setVariable(AGREED, false);
        execution.setVariable(ESCALATE, false);
    }

    /** When the next one is, or why none is needed. */
    public void planCheckpoint(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        flag(task, ESCALATE, false);
        goOn(
                task,
                answers,
                answers.saidYes("needed", "Say whether a checkpoint call is needed."),
                currentActor.onBehalfOf(answers.saidBy()));
    }

    /** What was said, how resources and plan are, and when the next one is. */
    public void holdCheckpoint(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Actor actor = currentActor.onBehalfOf(answers.saidBy());
        boolean held = answers.saidYes("held", "Say whether the call took place.");
        boolean another = answers.saidYes("another", "Say whether another checkpoint call follows.");
        String notes = answers.required("notes", "Say what was said, or why the call did not take place.");
        boolean escalate = false;
        if (held) {
            CheckpointReview review = CheckpointAnswers.review(answers);
            hold.held(Reference.of(task), answers.required("attended", "Say who took part."), notes, review, actor);
            escalate = review.escalate();
        } else {
            hold.missed(Reference.of(task), notes, actor);
        }
        flag(task, ESCALATE, escalate);
        goOn(task, answers, another, actor);
    }

    /** The time of a checkpoint passed without a call. */
    public void recordLateCheckpoint(DelegateExecution execution) {
        recordLate.record(execution.getProcessBusinessKey());
    }

    /** Who above the provider's incident manager was called, and what they promised. */
    public void escalateIntoProvider(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        note.note(
                Reference.of(task),
                "escalated-into-provider",
                "Escalated into the provider, to %s: %s"
                        .formatted(
                                answers.required("called", "Say who was called."),
                                answers.required("said", "Say what they promised, or that nobody answered.")),
                currentActor.onBehalfOf(answers.saidBy()));
    }

    /** @throws Refusal where neither a time nor a reason is given */
    private void goOn(DelegateTask task, FormAnswers answers, boolean another, Actor actor) {
        if (another) {
            plan.plan(Reference.of(task), answers.moment("callAt", time), actor);
        } else {
            plan.planNone(Reference.of(task), answers.text("why"), actor);
        }
        flag(task, WANTED, another);
        flag(task, AGREED, another);
    }

    private static void flag(DelegateTask task, String name, boolean value) {
        task.getExecution().getProcessInstance().setVariable(name, value);
    }
}

package org.servicebridge.escalation.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.escalation.ActAtLevel2;
import org.servicebridge.escalation.ActAtLevel4;
import org.servicebridge.escalation.ChooseLevel;
import org.servicebridge.escalation.DecideAtLevel3;
import org.servicebridge.escalation.EscalateIncident;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.ExecutivesTold;
import org.servicebridge.escalation.Level2Outcome;
import org.servicebridge.escalation.Level3Subject;
import org.servicebridge.escalation.Level4Role;
import org.servicebridge.escalation.TakeNote;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.BesideHssi.Begun;
import org.springframework.stereotype.Component;

/** What the process "Escalate incident" calls: which level is asked, and what each of them does (ESC-1 to ESC-4). */
@Component("escalateIncident")
public class EscalateIncidentSteps {

    /** Under which the engine hands on what {@code level-three.dmn} answered. */
    private static final String TRIGGERS = "decisionResult";

    private static final String LEVEL_ONE_CARRIES_ON = "levelOneCarriesOn";
    private static final String WAY = "way";
    private static final String PASSED_ON = "passedOn";
    private static final String LEVEL_FOUR_NEEDED = "levelFourNeeded";
    private static final String ANSWER = "answer";
    private static final String EXECUTIVES_AT = "executivesAt";

    private final BesideHssi besideHssi;
    private final EscalateIncident escalate;
    private final ChooseLevel chooseLevel;
    private final TakeNote takeNote;
    private final ActAtLevel2 actAtLevel2;
    private final DecideAtLevel3 decideAtLevel3;
    private final ActAtLevel4 actAtLevel4;
    private final LondonTime time;
    private final CurrentActor currentActor;

    EscalateIncidentSteps(
            BesideHssi besideHssi,
            EscalateIncident escalate,
            ChooseLevel chooseLevel,
            TakeNote takeNote,
            ActAtLevel2 actAtLevel2,
            DecideAtLevel3 decideAtLevel3,
            ActAtLevel4 actAtLevel4,
            LondonTime time,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.escalate = escalate;
        this.chooseLevel = chooseLevel;
        this.takeNote = takeNote;
        this.actAtLevel2 = actAtLevel2;
        this.decideAtLevel3 = decideAtLevel3;
        this.actAtLevel4 = actAtLevel4;
        this.time = time;
        this.currentActor = currentActor;
    }

    /** What the start form asked. */
    public void escalationAsked(DelegateExecution execution) {
        Begun begun = besideHssi.begin(execution);
        EscalationReason reason = EscalationReason.of(begun.answers().text(EscalationVariables.REASON));
        boolean carriesOn = begun.answers().yes(LEVEL_ONE_CARRIES_ON);
        escalate.escalate(
                begun.reference(),
                reason,
                begun.answers().text("what"),
                begun.answers().yes("serious"),
                carriesOn,
                begun.actor());
        execution.setVariable(EscalationVariables.REASON, reason.code());
        execution.setVariable(LEVEL_ONE_CARRIES_ON, carriesOn);
    }

    /** The triggers of {@code level-three.dmn} that hold; the process goes on by which level is asked. */
    public void chooseLevel(DelegateExecution execution) {
        if (!(execution.getVariable(TRIGGERS) instanceof DmnDecisionResult triggers)) {
            throw new IllegalStateException("level-three.dmn gave no answer");
        }
        String way = chooseLevel.choose(
                execution.getProcessBusinessKey(),
                EscalationVariables.reason(execution),
                triggers.stream()
                        .map(row -> String.valueOf(row.<Object>getEntry("reason")))
                        .toList(),
                Boolean.TRUE.equals(execution.getVariable(LEVEL_ONE_CARRIES_ON)));
        execution.getProcessInstance().setVariable(WAY, way);
    }

    /** A level that is kept aware has taken note. */
    public void takeNote(DelegateTask task) {
        takeNote.takeNote(
                Reference.of(task),
                EscalationVariables.reason(task),
                String.valueOf(task.getVariable(EscalationVariables.LEVEL)),
                FormAnswers.of(task).text("advice"),
                currentActor.get());
    }

    /** What level 2 does; the process goes on by whether level 3 has to decide. */
    public void actAtLevel2(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean passedOn = actAtLevel2.act(
                Reference.of(task),
                EscalationVariables.reason(task),
                Level2Outcome.of(answers.text("outcome")),
                answers.required(ANSWER, "Say what level 2 decides or advises."),
                EscalationVariables.reached(task),
                speaker(answers));
        task.getExecution().setVariable(PASSED_ON, passedOn);
    }

    /** What level 3 decides; the process goes on by whether level 4 is needed. */
    public void decideAtLevel3(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean levelFour = answers.saidYes("levelFour", "Say whether level 4 is needed.");
        decideAtLevel3.decide(
                Reference.of(task),
                EscalationVariables.reason(task),
                answers.choices("decisions").stream().map(Level3Subject::of).toList(),
                answers.required(ANSWER, "Say what is decided."),
                levelFour,
                speaker(answers));
        task.getExecution().setVariable(LEVEL_FOUR_NEEDED, levelFour);
    }

    public void actAtLevel4(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        actAtLevel4.act(
                Reference.of(task),
                EscalationVariables.reason(task),
                Level4Role.of(answers.text("role")),
                answers.required(ANSWER, "Say what is decided."),
                ExecutivesTold.of(answers.text("executives")),
                answers.moment(EXECUTIVES_AT, time),
                speaker(answers));
    }

    private Actor speaker(FormAnswers answers) {
        return currentActor.onBehalfOf(answers.saidBy());
    }
}

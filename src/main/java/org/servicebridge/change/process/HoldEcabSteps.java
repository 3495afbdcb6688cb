package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Codes;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.AdviseChair;
import org.servicebridge.change.Approval;
import org.servicebridge.change.ApprovalAnswer;
import org.servicebridge.change.AskLevel3;
import org.servicebridge.change.DecideChange;
import org.servicebridge.change.GiveApproval;
import org.servicebridge.change.OpenEcab;
import org.servicebridge.change.SendDecision;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.ModelProperties;
import org.springframework.stereotype.Component;

/** What the process "Hold emergency CAB" calls: who is there, what each group approves, what the chair decides, and who hears of it. */
@Component("holdEcab")
public class HoldEcabSteps {

    /** The property of an element that says which approval it asks for. */
    private static final String APPROVAL = "approval";

    private final OpenEcab openEcab;
    private final GiveApproval giveApproval;
    private final DecideChange decideChange;
    private final AskLevel3 askLevel3;
    private final AdviseChair adviseChair;
    private final SendDecision sendDecision;
    private final ModelProperties models;
    private final CurrentActor currentActor;
    private final ChangeInHand changeInHand;

    HoldEcabSteps(
            OpenEcab openEcab,
            GiveApproval giveApproval,
            DecideChange decideChange,
            AskLevel3 askLevel3,
            AdviseChair adviseChair,
            SendDecision sendDecision,
            ModelProperties models,
            CurrentActor currentActor,
            ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.openEcab = openEcab;
        this.giveApproval = giveApproval;
        this.decideChange = decideChange;
        this.askLevel3 = askLevel3;
        this.adviseChair = adviseChair;
        this.sendDecision = sendDecision;
        this.models = models;
        this.currentActor = currentActor;
    }

    /** Who is at the emergency CAB (CHG-2). */
    public void openEcab(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        openEcab.open(
                changeInHand.of(task),
                answers.text("forAuthority"),
                answers.text("forLeadership"),
                answers.text("forProvider"),
                answers.text("othersPresent"),
                currentActor.get());
    }

    /** What a group says; the model says which approval it is (CHG-9). */
    public void approveChange(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String approval = models.property(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), APPROVAL)
                .orElseThrow();
        giveApproval.give(
                changeInHand.of(task),
                Codes.known(Approval.class, approval),
                ApprovalAnswer.of(answers.text("answer")),
                answers.text("reason"),
                currentActor.onBehalfOf(answers.saidBy()));
    }

    /** The chair's decision, or the question to level 3 (CHG-4). */
    public void decideChange(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String change = changeInHand.of(task);
        ChairDecision decision = ChairDecision.of(answers.required("decision", "Choose what you decide."));
        String reason = answers.text("reason");
        String notes = answers.text("notes");
        if (decision == ChairDecision.ASK_LEVEL_3) {
            askLevel3.ask(change, reason, notes, currentActor.get());
        } else {
            decideChange.decide(
                    change,
                    decision == ChairDecision.APPROVED,
                    answers.yes("consensus"),
                    reason,
                    notes,
                    currentActor.get());
        }
        task.getExecution().setVariable(ChangeVariables.DECISION, decision.code());
    }

    /** What level 3 advises the chair. */
    public void adviseChair(DelegateTask task) {
        adviseChair.advise(
                changeInHand.of(task),
                FormAnswers.of(task).required("advice", "Say what you advise."),
                currentActor.get());
    }

    /** Decision and minutes, to whoever asked for the change and to Change Management (CHG-5). */
    public void sendDecision(DelegateExecution execution) {
        sendDecision.send(changeInHand.of(execution));
    }
}

package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.DecideDisablement;
import org.servicebridge.change.ExploreMitigation;
import org.servicebridge.change.HoldWarRoom;
import org.servicebridge.change.Stakeholder;
import org.servicebridge.change.WriteEndpointLetter;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.springframework.stereotype.Component;

/** What the process "Disable endpoint" calls: what was tried first, the war room, level 3's decision, and the letter about it. */
@Component("disableEndpoint")
public class DisableEndpointSteps {

    private static final String MITIGATED = "endpointMitigated";
    private static final String AGREED = "disablementAgreed";

    private final ExploreMitigation exploreMitigation;
    private final HoldWarRoom holdWarRoom;
    private final DecideDisablement decideDisablement;
    private final WriteEndpointLetter writeEndpointLetter;
    private final CurrentActor currentActor;
    private final ChangeInHand changeInHand;

    DisableEndpointSteps(
            ExploreMitigation exploreMitigation,
            HoldWarRoom holdWarRoom,
            DecideDisablement decideDisablement,
            WriteEndpointLetter writeEndpointLetter,
            CurrentActor currentActor,
            ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.exploreMitigation = exploreMitigation;
        this.holdWarRoom = holdWarRoom;
        this.decideDisablement = decideDisablement;
        this.writeEndpointLetter = writeEndpointLetter;
        this.currentActor = currentActor;
    }

    /** What was tried with the supplier, and whether it helped. */
    public void exploreMitigation(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean mitigated = answers.saidYes("mitigated", "Say whether it is mitigated.");
        exploreMitigation.explore(
                Reference.of(task), answers.required("tried", "Say what was tried."), mitigated, currentActor.get());
        task.getExecution().setVariable(MITIGATED, mitigated);
    }

    /** Who was in the war room, and what they found. */
    public void holdWarRoom(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        holdWarRoom.hold(
                Reference.of(task),
                answers.choices("stakeholders").stream().map(Stakeholder::of).toList(),
                answers.required("findings", "Say which risks and issues were found."),
                currentActor.get());
    }

    /** Level 3's decision, and the change that follows. */
    public void decideDisablement(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean agreed = answers.saidYes("agreed", "Say whether the endpoint is disabled.");
        decideDisablement
                .decide(Reference.of(task), agreed, answers.required("reason", "Give the reason."), currentActor.get())
                .ifPresent(change -> task.getExecution().setVariable(ChangeVariables.CHANGE, change));
        task.getExecution().setVariable(AGREED, agreed);
    }

    /** The Service Owner's letter, to be kept and sent. */
    public void writeEndpointLetter(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        writeEndpointLetter.write(
                Reference.of(task),
                changeInHand.of(task),
                new WriteEndpointLetter.Letter(
                        answers.required("recipient", "Say to whom it goes."),
                        MailAddress.required(answers, "address"),
                        answers.required("action", "Say what was done, and why."),
                        answers.required("impact", "Say what it means for the provider's systems."),
                        answers.required("wayBack", "Say what leads back.")),
                currentActor.get());
    }
}

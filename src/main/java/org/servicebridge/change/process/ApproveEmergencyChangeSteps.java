package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Codes;
import org.servicebridge.change.ChangeClass;
import org.servicebridge.change.ChooseAuthority;
import org.servicebridge.change.ClassChange;
import org.servicebridge.change.RegisterChange;
import org.servicebridge.change.SendDecision;
import org.servicebridge.incident.process.BesideHssi;
import org.springframework.stereotype.Component;

/** What the process "Approve emergency change" calls: who decides at this hour, of which class the change is, and who hears of it. */
@Component("approveEmergencyChange")
public class ApproveEmergencyChangeSteps {

    private static final String AUTHORITY = "changeAuthority";
    private static final String CLASS = "changeClass";

    private final RegisterChange registerChange;
    private final ChooseAuthority chooseAuthority;
    private final ClassChange classChange;
    private final SendDecision sendDecision;
    private final BesideHssi besideHssi;
    private final ChangeInHand changeInHand;

    ApproveEmergencyChangeSteps(
            RegisterChange registerChange,
            ChooseAuthority chooseAuthority,
            ClassChange classChange,
            SendDecision sendDecision,
            BesideHssi besideHssi,
            ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.registerChange = registerChange;
        this.chooseAuthority = chooseAuthority;
        this.classChange = classChange;
        this.sendDecision = sendDecision;
        this.besideHssi = besideHssi;
    }

    /** Opens the record of a change that is asked for in Tasklist; another process brings its own along. */
    public void askForChange(DelegateExecution execution) {
        if (execution.getSuperExecution() != null && execution.hasVariable(ChangeVariables.CHANGE)) {
            return;
        }
        BesideHssi.Begun begun = besideHssi.begin(execution);
        String what = begun.answers().required("what", "Say what is asked for, and why.");
        execution.setVariable(
                ChangeVariables.CHANGE,
                registerChange.register(begun.reference(), what, begun.actor()).reference());
    }

    /** Who decides at this hour, as the table says (CHG-1). */
    public void chooseAuthority(DelegateExecution execution) {
        chooseAuthority.choose(changeInHand.of(execution), String.valueOf(execution.getVariable(AUTHORITY)));
    }

    /** The class that the table gave (CHG-10). */
    public void classChange(DelegateExecution execution) {
        classChange.classify(
                changeInHand.of(execution), Codes.known(ChangeClass.class, (String) execution.getVariable(CLASS)));
    }

    /** The decision or the class, to whoever asked for the change (CHG-5). */
    public void sendDecision(DelegateExecution execution) {
        sendDecision.send(changeInHand.of(execution));
    }
}

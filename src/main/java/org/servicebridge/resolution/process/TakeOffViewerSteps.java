package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.resolution.CallInSpecialist;
import org.springframework.stereotype.Component;

/** What the process "Take off viewer" calls: who was called in by name sees the HSSI no more (IH-10). */
@Component("takeOffViewer")
public class TakeOffViewerSteps {

    private final BesideHssi besideHssi;
    private final CallInSpecialist specialist;

    TakeOffViewerSteps(BesideHssi besideHssi, CallInSpecialist specialist) {
        this.besideHssi = besideHssi;
        this.specialist = specialist;
    }

    /** Who, and why. */
    public void takeOff(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        specialist.takeOff(
                begun.reference(),
                begun.answers().line("account"),
                begun.answers().required("what", "Say why they see it no more."),
                begun.actor());
    }
}

package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.BesideHssi.Begun;
import org.servicebridge.progress.NameContact;
import org.springframework.stereotype.Component;

/** Takes in who was named. */
@Component("nameContact")
class NameContactStep implements ExecutionListener {

    private final BesideHssi besideHssi;
    private final NameContact nameContact;

    NameContactStep(BesideHssi besideHssi, NameContact nameContact) {
        this.besideHssi = besideHssi;
        this.nameContact = nameContact;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Begun begun = besideHssi.begin(execution);
        nameContact.name(
                begun.reference(),
                begun.answers().text("role"),
                begun.answers().text("team"),
                begun.answers().text("name"),
                begun.answers().text("contact"),
                begun.actor());
    }
}

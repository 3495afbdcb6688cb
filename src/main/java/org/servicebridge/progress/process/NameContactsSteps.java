package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.progress.ContactRole;
import org.servicebridge.progress.NameContact;
import org.springframework.stereotype.Component;

/** What the process "Name contacts" calls: who is responsible in which team (BRG-5). */
@Component("nameContacts")
public class NameContactsSteps {

    private final BesideHssi besideHssi;
    private final NameContact nameContact;

    NameContactsSteps(BesideHssi besideHssi, NameContact nameContact) {
        this.besideHssi = besideHssi;
        this.nameContact = nameContact;
    }

    /** Who was named in the start form. */
    public void nameContact(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        nameContact.name(
                begun.reference(),
                ContactRole.of(begun.answers().text("role")),
                begun.answers().text("team"),
                begun.answers().text("name"),
                begun.answers().text("contact"),
                begun.actor());
    }
}

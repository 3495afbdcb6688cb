package org.servicebridge.progress.process;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.progress.NameOwnerAtProvider;
import org.springframework.stereotype.Component;

/** Says in forms who is responsible in which team. */
@Component("contacts")
public class ContactTexts {

    private final Contacts contacts;

    ContactTexts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Whether any resolver group has named who owns it there. */
    public boolean ownerKnown(DelegateExecution execution) {
        return NameOwnerAtProvider.isNamed(contacts.of(execution.getProcessBusinessKey()));
    }

    /** Markdown: one line each. */
    public String inWords(DelegateExecution execution) {
        List<Contact> known = contacts.of(execution.getProcessBusinessKey());
        return known.isEmpty()
                ? "No contacts are on record yet."
                : known.stream()
                        .map(contact -> "- " + Markdown.plain(contact.inWords()))
                        .collect(Collectors.joining("\n"));
    }
}

package org.servicebridge.resolution.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.Incidents;
import org.servicebridge.resolution.SpecialistCall;
import org.servicebridge.resolution.Specialists;
import org.servicebridge.rota.OnCallRoles;
import org.servicebridge.rota.WhoIsOnCall;
import org.springframework.stereotype.Component;

/** What the forms by which a specialist is called show: what for, whom to call, and who was called. */
@Component("specialists")
public class SpecialistTexts {

    private final Specialists specialists;
    private final Incidents incidents;
    private final Contacts contacts;
    private final OnCallRoles roles;
    private final WhoIsOnCall onCall;
    private final LondonTime time;
    private final Clock clock;

    SpecialistTexts(
            Specialists specialists,
            Incidents incidents,
            Contacts contacts,
            OnCallRoles roles,
            WhoIsOnCall onCall,
            LondonTime time,
            Clock clock) {
        this.specialists = specialists;
        this.incidents = incidents;
        this.contacts = contacts;
        this.roles = roles;
        this.onCall = onCall;
        this.time = time;
        this.clock = clock;
    }

    /** Markdown: what a specialist is wanted for. */
    public String asked(DelegateExecution execution) {
        return call(execution)
                .map(call -> "**Specialist wanted:** " + Markdown.plain(call.what()))
                .orElse("");
    }

    /** Markdown: whom to call, with numbers: who knows the service, who owns it in a team, and who is on call now. */
    public String contacts(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Instant now = clock.instant();
        Stream<String> ofService = specialists
                .contacts(incidents.get(reference).dataSet().service())
                .stream()
                .map(contact -> "%s: %s, %s".formatted(contact.area(), contact.name(), contact.telephone()));
        Stream<String> named = contacts.of(reference).stream().map(Contact::inWords);
        Stream<String> byRole = roles.all().stream()
                .flatMap(role -> onCall.inOrder(role, now).stream()
                        .map(person ->
                                "%s on call: %s, %s".formatted(role.words(), person.name(), person.telephone())));
        List<String> lines = Stream.of(ofService, named, byRole)
                .flatMap(contact -> contact)
                .map(line -> "- " + Markdown.plain(line))
                .toList();
        return lines.isEmpty()
                ? "Catalogue and rota name nobody for this service."
                : "**Whom to call:**\n\n" + String.join("\n", lines);
    }

    /** Markdown: every attempt so far. */
    public String attempts(DelegateExecution execution) {
        return call(execution).map(SpecialistCall::id).stream()
                .flatMap(call -> specialists.attempts(call).stream())
                .map(attempt -> "- %s: %s, %s"
                        .formatted(
                                time.of(attempt.attemptedAt(), clock.instant()),
                                Markdown.plain(attempt.name()),
                                attempt.reached() ? "reached" : "not reached"))
                .collect(Collectors.joining("\n", "", ""));
    }

    /** Who was reached. */
    public @Nullable String reached(DelegateExecution execution) {
        return call(execution).map(SpecialistCall::reachedName).orElse(null);
    }

    private Optional<SpecialistCall> call(DelegateExecution execution) {
        return specialists.find(execution.getProcessBusinessKey(), RowInHand.of(execution, CallSpecialistSteps.CALL));
    }
}

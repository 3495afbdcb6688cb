package org.servicebridge.escalation;

import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.Visibility;
import org.servicebridge.supplier.AnswerLinks;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Providers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the provider of a proposed HSSI in writing, by every way that is known of it, beside the call of the desk (OOH-5,
 * DSK-3). Nothing is written of a restricted HSSI; of any other there is nothing in it that its readers could not be told.
 */
@Component
public class WriteToProvider {

    /** Stands in the place of a group for a provider. */
    static final String PROVIDER = "provider";

    private final Incidents incidents;
    private final Visibility visibility;
    private final Providers providers;
    private final ProviderContacts contacts;
    private final AnswerLinks links;
    private final SendToProvider sendToProvider;
    private final Timeline timeline;
    private final String publicAddress;

    WriteToProvider(
            Incidents incidents,
            Visibility visibility,
            Providers providers,
            ProviderContacts contacts,
            AnswerLinks links,
            SendToProvider sendToProvider,
            Timeline timeline,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.providers = providers;
        this.contacts = contacts;
        this.links = links;
        this.sendToProvider = sendToProvider;
        this.timeline = timeline;
        this.publicAddress = publicAddress;
    }

    /** @param task of the desk that calls it; what has not left when that is done is taken back */
    @Transactional
    public void write(String reference, String task) {
        Incident incident = incidents.lock(reference);
        String code = incident.identification().provider();
        if (code == null || visibility.isRestricted(incident)) {
            return;
        }
        Provider provider = providers.get(code);
        contacts.of(provider).ifPresent(to -> send(incident, provider, to, task));
    }

    private void send(Incident incident, Provider provider, ProviderContact to, String task) {
        String reference = incident.reference();
        String subject = "%s, severity %s proposed, %s"
                .formatted(
                        reference,
                        incident.rating().severity(),
                        Objects.requireNonNullElse(incident.dataSet().serviceName(), "service not known yet"));
        String words =
                "%s, is reported to us. Do you confirm it, with which severity? Answer at %s within a day, by the API of %s, or to the desk by telephone; your time to confirm runs from now."
                        .formatted(subject, links.make(reference, provider.code()), publicAddress);
        sendToProvider.send(
                incident,
                to,
                PROVIDER,
                task,
                new ProviderMessage("hssi.proposed", subject, words, null, "/confirmation"));
        timeline.add(
                reference,
                "provider-written-to",
                Actor.SYSTEM,
                "%s is asked to confirm it by %s.%s"
                        .formatted(
                                to.name(),
                                to.channels(),
                                incident.identification().exercise() ? " It is an exercise: nothing leaves." : ""));
    }
}

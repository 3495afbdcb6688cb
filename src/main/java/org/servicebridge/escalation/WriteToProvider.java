package org.servicebridge.escalation;

import java.util.Objects;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.Visibility;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Providers;
import org.servicebridge.text.TelephoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Asks the provider of a proposed HSSI in writing, by every way that the catalogue knows, beside the call of the desk (OOH-5,
 * DSK-3). Nothing is written of a restricted HSSI; of any other there is nothing in it that its readers could not be told.
 */
@Component
public class WriteToProvider {

    /** Stands in the place of a group for a provider. */
    static final String PROVIDER = "provider";

    private final Incidents incidents;
    private final Visibility visibility;
    private final Providers providers;
    private final Pages pages;
    private final QueueParcel queueParcel;
    private final Timeline timeline;
    private final String publicAddress;

    WriteToProvider(
            Incidents incidents,
            Visibility visibility,
            Providers providers,
            Pages pages,
            QueueParcel queueParcel,
            Timeline timeline,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.providers = providers;
        this.pages = pages;
        this.queueParcel = queueParcel;
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
        providers
                .find(code)
                .map(WriteToProvider::pager)
                .filter(Pager::isReachable)
                .ifPresent(to -> send(incident, to, task));
    }

    private void send(Incident incident, Pager to, String task) {
        String reference = incident.reference();
        boolean exercise = incident.identification().exercise();
        String subject = "%s, severity %s proposed, %s"
                .formatted(
                        reference,
                        incident.rating().severity(),
                        Objects.requireNonNullElse(incident.dataSet().serviceName(), "service not known yet"));
        String words =
                "%s, is reported to us. Do you confirm it, with which severity? Say so to the desk by telephone, or by the API of %s; your time to confirm runs from now."
                        .formatted(subject, publicAddress);
        UUID page = pages.add(reference, PROVIDER, to.name(), task);
        queueParcel.queue(Parcel.page(
                        page,
                        exercise,
                        to.recipients(),
                        subject,
                        words,
                        "<p>%s</p>".formatted(HtmlUtils.htmlEscape(words)))
                .telling(reference));
        timeline.add(
                reference,
                "provider-written-to",
                Actor.SYSTEM,
                "%s is asked to confirm it by %s.%s"
                        .formatted(to.name(), to.channels(), exercise ? " It is an exercise: nothing leaves." : ""));
    }

    private static Pager pager(Provider provider) {
        String telephone = provider.telephone();
        return new Pager(
                provider.name(),
                telephone == null ? null : TelephoneNumber.mobile(telephone).orElse(null),
                provider.email());
    }
}

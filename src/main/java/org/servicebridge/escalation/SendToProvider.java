package org.servicebridge.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.UUID;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts a message to a provider into the outbox, for people and for its program, in front of every notice. */
@Component
class SendToProvider {

    private final Pages pages;
    private final QueueParcel queueParcel;
    private final ObjectMapper json;
    private final String publicAddress;
    private final Clock clock;

    SendToProvider(
            Pages pages,
            QueueParcel queueParcel,
            ObjectMapper json,
            @Value("${service-bridge.public-address}") String publicAddress,
            Clock clock) {
        this.pages = pages;
        this.queueParcel = queueParcel;
        this.json = json;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /**
     * @param asked in the place of a group: what is to be done once it was handed over
     * @param task under which it is taken back
     */
    void send(Incident incident, ProviderContact to, String asked, String task, ProviderMessage message) {
        String reference = incident.reference();
        UUID page = pages.add(reference, asked, to.name(), task);
        String text = message.text();
        Parcel parcel = Parcel.page(
                        page,
                        incident.identification().exercise(),
                        to.recipients(),
                        message.subject(),
                        text,
                        html(text))
                .telling(reference)
                .forPrograms(payload(incident, message, text));
        String bare = message.bare();
        queueParcel.queue(
                bare == null
                        ? parcel
                        : parcel.tellingOrBare(reference, message.subject(), bare, html(bare))
                                .forProgramsOrBare(payload(incident, message, bare)));
    }

    /** The address of the API at which the HSSI's provider reads and answers. */
    String address(String reference, String path) {
        return "%s/api/v1/incidents/%s%s".formatted(publicAddress, reference, path);
    }

    private String payload(Incident incident, ProviderMessage message, String text) {
        String reference = incident.reference();
        String path = message.path();
        ProviderPayload payload = new ProviderPayload(
                message.type(),
                clock.instant(),
                new ProviderPayload.Data(
                        reference,
                        text,
                        path == null ? null : address(reference, path),
                        incident.identification().exercise()));
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message is always JSON", impossible);
        }
    }

    private static String html(String text) {
        return "<p>%s</p>".formatted(HtmlUtils.htmlEscape(text));
    }
}

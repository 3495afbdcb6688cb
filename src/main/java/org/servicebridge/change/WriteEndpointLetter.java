package org.servicebridge.change;

import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.document.Document;
import org.servicebridge.document.Fact;
import org.servicebridge.document.WriteDocument;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the Service Owner's letter to the provider of a disabled endpoint, with the way back, and sends it (EPD-2). */
@Component
public class WriteEndpointLetter {

    /** The kind of document that the letter is. */
    public static final String KIND = "endpoint-letter";

    /** Of a restricted HSSI not even what was done: the letter stands with its documents. */
    private static final String BARE =
            "A letter about an endpoint of yours is written, and may not be mailed. Call the National Service Desk for it.";

    private final Incidents incidents;
    private final Disablement disablement;
    private final WriteDocument writeDocument;
    private final QueueParcel queueParcel;

    WriteEndpointLetter(
            Incidents incidents, Disablement disablement, WriteDocument writeDocument, QueueParcel queueParcel) {
        this.incidents = incidents;
        this.disablement = disablement;
        this.writeDocument = writeDocument;
        this.queueParcel = queueParcel;
    }

    /**
     * Writes the letter and sends it, once what it tells of has happened.
     *
     * @param change the change by which the endpoint is disabled
     */
    @Transactional
    public void write(String reference, String change, Letter letter, Actor actor) {
        Incident incident = incidents.lock(reference);
        disablement.requireDone(change);
        Document written = writeDocument.write(
                reference,
                KIND,
                reference,
                "Letter about the disabled endpoint",
                Map.of(
                        "recipient", letter.recipient(),
                        "facts",
                                List.of(
                                        new Fact("What has happened", letter.action()),
                                        new Fact("What it means for your systems", letter.impact()),
                                        new Fact("Your way back", letter.wayBack()))),
                actor);
        if (!incident.identification().exercise()) {
            queueParcel.queue(Parcel.letter(
                            KIND,
                            letter.recipient(),
                            letter.address(),
                            "%s: %s".formatted(reference, written.title()),
                            "%s\n\n%s\n\n%s\n".formatted(letter.action(), letter.impact(), letter.wayBack()),
                            written.html())
                    .tellingOrBare(
                            reference,
                            reference + ": a letter about your endpoint",
                            BARE,
                            "<p>%s</p>".formatted(BARE)));
        }
    }

    /**
     * What the Service Owner writes.
     *
     * @param address the provider's mail address
     * @param action what was done and why
     * @param wayBack the steps after which the endpoint may be enabled again
     */
    public record Letter(String recipient, String address, String action, String impact, String wayBack) {}
}

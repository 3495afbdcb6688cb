package org.servicebridge.communication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.TextMessages;
import org.servicebridge.text.SmsText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what the templates of each kind and channel make of sample values, or of an open incident. */
@Component
@Transactional
public class ShowTemplates {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Incidents incidents;
    private final ProposedWording proposed;
    private final NoticeTemplates templates;
    private final TextMessages textMessages;
    private final Clock clock;

    ShowTemplates(
            Incidents incidents,
            ProposedWording proposed,
            NoticeTemplates templates,
            TextMessages textMessages,
            Clock clock) {
        this.incidents = incidents;
        this.proposed = proposed;
        this.templates = templates;
        this.textMessages = textMessages;
        this.clock = clock;
    }

    /** The incidents to choose from. */
    public List<String> open(Actor actor) {
        return incidents.open(actor).stream().map(Incident::reference).toList();
    }

    /**
     * @param reference an incident; null for sample values
     * @throws Refusal where there is no such incident that the person may see
     */
    public List<TemplateSheet> show(@Nullable String reference, Actor actor) {
        if (reference == null) {
            Incident sample = SampleIncident.at(clock.instant());
            return Arrays.stream(NoticeKind.values())
                    .map(kind -> sheet(sample, kind, SampleIncident.WORDING))
                    .toList();
        }
        Incident incident = incidents
                .find(reference, actor)
                .orElseThrow(() -> Refusal.notFound("There is no incident %s.".formatted(reference)));
        return Arrays.stream(NoticeKind.values())
                .map(kind -> sheet(incident, kind, proposed.of(incident, kind)))
                .toList();
    }

    private TemplateSheet sheet(Incident incident, NoticeKind kind, Wording wording) {
        Instant now = clock.instant();
        Instant next = kind.namesNextUpdate() || kind == NoticeKind.DIRECTOR ? now.plus(AN_HOUR) : null;
        String why = kind == NoticeKind.DIRECTOR ? "Outage of a national service." : null;
        String folder = "notices/" + kind.code();
        try {
            wording.requireComplete(kind);
            Message message = templates.message(new NoticeContent(incident, kind, wording, now, next, null, why));
            SmsText sms = textMessages.of(message.sms());
            return new TemplateSheet(kind.words(), folder, null, message.subject(), message.text(), sms, message.web());
        } catch (Refusal unfilled) {
            return new TemplateSheet(kind.words(), folder, unfilled.getMessage(), null, null, null, null);
        }
    }
}

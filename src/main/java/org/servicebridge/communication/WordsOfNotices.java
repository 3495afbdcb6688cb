package org.servicebridge.communication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.KeptContents;
import org.springframework.stereotype.Component;

/** Gives the outbox the words of a notice when it is sent: they stand once, however many read them. */
@Component
class WordsOfNotices implements KeptContents {

    private final Notices notices;
    private final Incidents incidents;
    private final ObjectMapper json;

    WordsOfNotices(Notices notices, Incidents incidents, ObjectMapper json) {
        this.notices = notices;
        this.incidents = incidents;
        this.json = json;
    }

    @Override
    public Content of(UUID id) {
        Notice notice = notices.get(id);
        return new Content(
                notice.incident(),
                notice.incident(),
                Objects.requireNonNull(notice.issuedAt()),
                Objects.requireNonNull(notice.subject()),
                Objects.requireNonNull(notice.bodyText()),
                Objects.requireNonNull(notice.bodyHtml()),
                Objects.requireNonNull(notice.smsText()),
                webhook(notice));
    }

    private @Nullable String webhook(Notice notice) {
        if (notice.webText() == null) {
            return null;
        }
        String service = incidents.get(notice.incident()).dataSet().serviceName();
        try {
            return json.writeValueAsString(WebhookPayload.of(
                    notice, Objects.requireNonNullElse(service, "Service not yet known"), notice.webText()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

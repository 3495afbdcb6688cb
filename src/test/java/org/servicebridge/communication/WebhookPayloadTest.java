package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a subscribed program reads of a notice. */
class WebhookPayloadTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void it_says_what_the_status_page_shows_and_nothing_else() throws Exception {
        WebhookPayload payload = WebhookPayload.of(aNotice(), "Spine Core", "For the page");

        assertThat(JSON.readTree(JSON.writeValueAsString(payload))).isEqualTo(JSON.readTree("""
                {"type": "notice.issued", "timestamp": "2026-11-24T09:59:00Z",
                 "data": {"reference": "HSSI-000001", "kind": "first", "severity": 1, "service": "Spine Core",
                          "text": "For the page", "nextUpdate": "2026-11-24T11:00:00Z", "exercise": false}}
                """));
    }

    private static Notice aNotice() {
        Instant issued = Instant.parse("2026-11-24T09:59:00Z");
        return new Notice(
                UUID.randomUUID(),
                "HSSI-000001",
                NoticeKind.FIRST,
                NoticeState.QUEUED,
                1,
                false,
                "What is known",
                "Impact",
                "Leeds",
                null,
                null,
                null,
                "bridge",
                issued,
                false,
                null,
                null,
                null,
                "bridge",
                issued,
                Instant.parse("2026-11-24T11:00:00Z"),
                "Subject",
                "Text",
                "<p>Text</p>",
                null,
                null,
                Readership.OPEN,
                List.of(),
                true,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "SMS",
                "For the page",
                null,
                null,
                null,
                null);
    }
}

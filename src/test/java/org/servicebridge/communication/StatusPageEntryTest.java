package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.servicebridge.statuspage.PublishedUpdate;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class StatusPageEntryTest {

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private PublishedSnapshot statusPage;

    @Autowired
    private MovableClock clock;

    @Test
    @Clause({"COM-2", "OOH-11"})
    void com2_sending_a_notice_makes_the_web_entry_without_a_second_step() {
        String hssi = given.anHssi();
        given.sends(NoticeKind.FIRST, hssi);
        clock.setLondon("2026-11-24T10:12:00");

        given.sendsAsOffered(hssi);

        Notice notice = notices.last(hssi).orElseThrow();
        statusPage.refresh();
        PublishedUpdate entry =
                statusPage.current().incident(hssi).orElseThrow().latest();
        assertThat(entry.body()).isEqualToIgnoringWhitespace(notice.webText());
        assertThat(entry.heading()).isEqualTo("New incident");
        assertThat(entry.nextUpdateAt()).isEqualTo(notice.nextUpdateAt());
        assertThat(notices.of(hssi).get(0).deliveries()).isNotEmpty();
    }
}

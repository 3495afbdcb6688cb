package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What became of a page is told while there is time to call. */
@EngineTest
class PagesInTimeTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Senders senders;

    @Test
    @Clause({"OOH-7", "OOH-16"})
    void ooh7_a_page_that_will_not_leave_soon_stands_red_while_it_is_still_tried_and_is_told_again_once_it_left() {
        // given
        NightDesk desk = new NightDesk(context);
        desk.manages(anIncident());
        desk.starts("contact-edm");
        MovableClock clock = desk.clock();
        Transport failing = TestTransports.becoming(channel -> channel == Channel.SMS
                ? SendingOutcome.rejected("No such number")
                : SendingOutcome.tryAgain("The mail server is down"));
        senders.sendDue(failing);
        clock.advance(Duration.ofSeconds(10));
        senders.sendDue(failing);
        assertThat(told(desk, "Paged nobody")).as("tried again in a minute").isEmpty();

        // when
        clock.advance(Duration.ofMinutes(1));
        senders.sendDue(failing);
        senders.sendDue(failing);

        // then
        assertThat(told(desk, "Paged nobody"))
                .singleElement()
                .asString()
                .contains("SMS rejected", "email waiting to be sent", "Call them.");

        // when
        clock.advance(Duration.ofMinutes(10));
        senders.sendDue(TestTransports.becoming(channel -> SendingOutcome.sent(null)));

        // then
        assertThat(told(desk, "Page of ")).singleElement().asString().contains("email sent");
        assertThat(told(desk, "Paged nobody")).hasSize(1);
    }

    private static List<String> told(NightDesk desk, String beginning) {
        return desk.told().stream().filter(text -> text.startsWith(beginning)).toList();
    }
}

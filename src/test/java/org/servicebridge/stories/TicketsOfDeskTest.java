package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The desk keeps its own tickets up to date with each notice, and closes them once it is over. */
@EngineTest
class TicketsOfDeskTest {

    @Autowired
    private ApplicationContext context;

    @Test
    @Clause("DSK-2")
    void dsk2_each_notice_reminds_the_desk_of_its_tickets_and_the_closing_task_lists_those_to_be_closed() {
        // given
        Story story = new Story(context);
        OnPage page = new OnPage(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference, Map.of("deskReference", "NSD-77"));
        page.tiesTicket("desk", reference, "NSD-78");
        page.tiesTicket("desk", reference, "NSD-79");
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.completes(DESK, reference, "userTask_handOver", Map.of("takenBy", "Ann Analyst"));
        story.foundWithoutRisk(BRIDGE, reference);

        // when
        story.noticeSent(BRIDGE, reference);

        // then
        assertThat(story.entries(reference))
                .anyMatch(entry ->
                        entry.contains("A notice has left: update the desk’s ticket NSD-77; linked NSD-78, NSD-79."));
        assertThat(story.shown(reference, "userTask_relayNotice", "openTickets"))
                .contains("NSD-77", "NSD-78", "NSD-79");

        // when
        page.closesTicket("desk", reference, "NSD-78");
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, reference);
        story.detailsSatisfy(BRIDGE, reference);

        // then
        assertThat(story.shown(reference, "userTask_confirmWithReporter", "openTickets"))
                .contains("NSD-77", "NSD-79")
                .doesNotContain("NSD-78");
        story.completes(DESK, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "yes"));
        assertThat(story.shown(reference, "userTask_closeHssi", "openTickets"))
                .contains("NSD-77", "NSD-79")
                .doesNotContain("NSD-78");
    }
}

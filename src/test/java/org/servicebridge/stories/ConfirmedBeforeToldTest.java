package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk reports an HSSI that is over: its provider confirms it before any reader is told. */
@EngineTest
class ConfirmedBeforeToldTest {

    @Autowired
    private ApplicationContext context;

    private Story story;
    private Readers readers;

    @BeforeEach
    void begin() {
        story = new Story(context);
        readers = new Readers(context);
    }

    @Test
    @Clause({"INV-6", "COM-6"})
    void inv6_a_desks_report_reaches_no_reader_before_its_provider_has_confirmed_it() {
        String reference = reportedByDesk();
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_confirmHssi", "service-bridge"));
        assertThat(story.state(reference)).isEqualTo(IncidentState.AWAITING_CONFIRMATION);

        story.passes(reference, ofMinutes(20));
        assertThat(story.openTasks(reference)).containsKey("userTask_chaseSupplier");
        story.confirmedByTelephone(BRIDGE, reference, 1);

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(story.runs(reference, ClockKind.SUPPLIER_UPDATE)).isFalse();
        story.finalNoticeSent(BRIDGE, reference);
        assertThat(readers.told(reference, "RETROSPECTIVE")).contains("spine-users@example.org");
        story.detailsAgreedAndClosed(BRIDGE, BRIDGE, reference);
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"INV-4", "INV-6"})
    void inv6_what_the_provider_refuses_and_the_desk_does_not_invoke_is_withdrawn_untold() {
        String reference = reportedByDesk();
        story.completes(
                BRIDGE,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "no", "providerSeverity", 3, "by", "Duty manager"));

        story.completes(
                BRIDGE,
                reference,
                "userTask_decideDispute",
                Map.of("invoke", "no", "disputeReason", "A single user was affected"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(readers.kinds(reference)).isEmpty();
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"INV-6", "COM-1"})
    void inv6_harm_while_the_confirmation_is_awaited_leaves_it_to_be_confirmed_and_tells_nobody() {
        String reference = reportedByDesk();

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);
        story.confirmedByTelephone(BRIDGE, reference, 1);

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_answerReferral", "userTask_recordResolution");
        assertThat(readers.kinds(reference)).isEmpty();
    }

    /** Over, as a user told the desk 30 minutes later. */
    private String reportedByDesk() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                BRIDGE, report -> report.resolvedAt(story.clock.instant().minus(ofMinutes(30))));
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }
}

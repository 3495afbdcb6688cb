package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.CloseIncident;
import org.servicebridge.incident.Closing;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.RecordReporterAnswer;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.incident.ReporterAgrees;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A record is closed once it holds all that a closed one has to: details, the reporter's answer, a final notice or why there is none. */
@EngineTest
class ClosedWhenCompleteTest {

    private static final String CLOSE = "userTask_closeHssi";

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"OOH-19", "IH-22"})
    void ooh19_whatever_lacks_is_named_one_after_the_other() {
        String reference = story.reportedByApi(BRIDGE, report -> report.by("provider", null, 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.clock.advance(Duration.ofMinutes(10));
        story.resolvedByTelephone(BRIDGE, reference);

        refused(reference, "The full details of the resolution do not satisfy yet: record them first.");
        story.detailsSatisfy(BRIDGE, reference);
        refused(reference, "Whoever reported %s has not been asked yet whether it is resolved.".formatted(reference));
        story.bean(RecordReporterAnswer.class).record(reference, ReporterAgrees.YES, null, BRIDGE);
        refused(reference, "No final notice has gone out: send it, or say why there is none.");
        story.finalNoticeSent(BRIDGE, reference);
        story.bean(CloseIncident.class).close(reference, new Closing(null, null, true), BRIDGE);
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    @Clause({"OOH-19", "COM-5"})
    void ooh19_a_final_notice_of_before_it_was_reopened_does_not_count() {
        String reference = resolvedBefore("spine-core", Duration.ofMinutes(30));
        story.finalNoticeSent(BRIDGE, reference);
        story.clock.advance(Duration.ofMinutes(10));
        story.bean(ReopenIncident.class).reopen(reference, "It is back", BRIDGE);
        story.foundWithoutRisk(BRIDGE, reference);
        story.clock.advance(Duration.ofMinutes(10));
        story.resolvedByTelephone(BRIDGE, reference);
        story.detailsSatisfy(BRIDGE, reference);
        story.bean(RecordReporterAnswer.class).record(reference, ReporterAgrees.YES, null, BRIDGE);

        refused(reference, "No final notice has gone out: send it, or say why there is none.");
    }

    @Test
    @Clause("OOH-19")
    void ooh19_where_none_goes_out_and_no_rule_says_so_whoever_closes_it_gives_the_reason() {
        String reference = resolvedBefore("vaccination-booking", Duration.ofMinutes(90));
        story.completes(
                AlreadyResolvedTest.OWNER, reference, "userTask_decideRetrospective", AlreadyResolvedTest.NOT_SENT);
        story.detailsAgreed(BRIDGE, BRIDGE, reference);

        assertThat(story.shown(reference, CLOSE, "finalNoticeSettled")).isEqualTo("false");
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CLOSE, Map.of()))
                .hasStackTraceContaining("No final notice has gone out: send it, or say why there is none.");
        story.completes(BRIDGE, reference, CLOSE, Map.of("noFinalNotice", "Decided by the Service Owner"));

        assertThat(story.entries(reference))
                .contains("bridge: No final notice: Decided by the Service Owner", "bridge: Closed.");
        assertThat(story.isOver(reference)).isTrue();
    }

    private String resolvedBefore(String service, Duration before) {
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.ofService(service)
                        .by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(before)));
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }

    private void refused(String reference, String sentence) {
        assertThatThrownBy(
                        () -> story.bean(CloseIncident.class).close(reference, new Closing(null, null, true), BRIDGE))
                .hasMessage(sentence);
    }
}

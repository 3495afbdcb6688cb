package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An HSSI is reported when it is over already: who decides whether readers are told, and what the status page says. */
@EngineTest
class AlreadyResolvedTest {

    static final Actor OWNER = Actor.person("owner", Set.of(Groups.SERVICE_OWNER));

    static final Actor OWNER_LEAD = Actor.person("ownerlead", Set.of(Groups.SERVICE_OWNER_LEAD));

    static final Map<String, String> NOT_SENT = Map.of(
            "decision", "no",
            "reason", "Nobody noticed",
            "whatIsKnown", "Log-in was slow",
            "userImpact", "Signing in took a minute",
            "location", "Multiple Spine Core Users",
            "resolutionSummary", "A server was restarted.");

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
    @Clause({"COM-6", "IH-5"})
    void com6_told_within_60_minutes_a_notice_goes_out_without_asking() {
        String reference = reported(BRIDGE, "2026-11-24T10:00:00", ofMinutes(60));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");

        story.finalNoticeSent(BRIDGE, reference);

        assertThat(readers.told(reference, "RETROSPECTIVE"))
                .contains("operations-board@example.org", "spine-users@example.org");
        assertThat(readers.notice(reference).statusPage()).isTrue();
        story.detailsAgreedAndClosed(BRIDGE, BRIDGE, reference);
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
        assertThat(story.timeline(reference))
                .containsSubsequence("resolved", "notice-queued", "resolution-details", "reporter-asked", "closed");
    }

    @Test
    @Clause("COM-6")
    void com6_a_second_later_the_service_owner_is_asked() {
        String reference = reported(BRIDGE, "2026-11-24T10:00:00", ofMinutes(60).plus(ofSeconds(1)));
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_decideRetrospective", "service-owner, service-owner-lead");

        story.completes(
                OWNER, reference, "userTask_decideRetrospective", Map.of("decision", "yes", "reason", "Many noticed"));

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
    }

    @Test
    @Clause("IH-22")
    void ih22_a_failure_that_comes_back_while_it_is_decided_whether_readers_are_told_is_managed() {
        String reference = reported(BRIDGE, "2026-11-24T10:00:00", ofMinutes(90));
        assertThat(story.openTasks(reference))
                .containsOnlyKeys("userTask_decideRetrospective", "userTask_recordResolution");

        story.bean(ReopenIncident.class).reopen(reference, "It is back", BRIDGE);

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsKey("userTask_assessRisks")
                .doesNotContainKey("userTask_decideRetrospective");
    }

    @Test
    @Clause({"OOH-6", "IH-22"})
    void ooh6_reopened_at_night_nothing_leaves_before_it_was_decided_on_bau() {
        String reference = reported(DESK, "2026-11-24T22:00:00", ofMinutes(30));
        story.finalNoticeSent(DESK, reference);
        story.bean(ReopenIncident.class).reopen(reference, "It is back", DESK);
        story.foundWithoutRisk(DESK, reference);

        assertThatThrownBy(() -> story.noticeSent(DESK, reference))
                .hasStackTraceContaining("First decide whether %s is business as usual".formatted(reference));

        story.decidedBau(DESK, reference, "yes");
        story.noticeSent(DESK, reference);
        assertThat(readers.kinds(reference)).contains("UPDATE");
    }

    @Test
    @Clause("COM-6")
    void com6_no_can_be_answered_when_nothing_may_be_communicated_any_more() {
        String reference = reported(BRIDGE, "2026-11-24T10:00:00", ofMinutes(90));
        outOfTheCatalogue(reference);

        story.completes(
                OWNER, reference, "userTask_decideRetrospective", Map.of("decision", "no", "reason", "Nobody noticed"));

        assertThat(readers.kinds(reference)).isEmpty();
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_recordResolution");
    }

    @Test
    @Clause("COM-6")
    void com6_a_lead_who_stands_in_says_why_the_owner_was_not_available() {
        String reference = reported(BRIDGE, "2026-11-24T10:00:00", ofMinutes(90));

        assertThatThrownBy(() -> story.completes(
                        OWNER_LEAD,
                        reference,
                        "userTask_decideRetrospective",
                        Map.of("decision", "yes", "reason", "Many noticed")))
                .hasStackTraceContaining("Say why the Service Owner was not available.");

        story.completes(
                OWNER_LEAD,
                reference,
                "userTask_decideRetrospective",
                Map.of("decision", "yes", "reason", "Many noticed", "ownerAsked", "On leave"));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
    }

    @Test
    @Clause("COM-7")
    void com7_without_email_or_sms_it_is_on_the_status_page_all_the_same() {
        String reference = reported(BRIDGE, "2026-11-24T10:00:00", ofMinutes(90));

        story.completes(OWNER, reference, "userTask_decideRetrospective", NOT_SENT);

        assertThat(readers.told(reference)).isEmpty();
        assertThat(readers.notice(reference).statusPage()).isTrue();
        assertThat(readers.notice(reference).webText()).contains("Signing in took a minute");
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_recordResolution");
        assertThat(story.timeline(reference))
                .containsSubsequence("resolved", "retrospective-decided", "posted-to-status-page");
    }

    @Test
    @Clause("COM-6")
    void com6_out_of_hours_the_edm_decides_and_is_advised_to_send_for_a_national_service() {
        String reference = reported(DESK, "2026-11-24T22:00:00", ofMinutes(90));

        assertThat(story.openTasks(reference)).containsEntry("userTask_decideRetrospective", "edm");
        assertThat(story.timeline(reference)).contains("page-queued");
        assertThat(PagedFor.of(context, reference)).contains("edm userTask_decideRetrospective");
        assertThat(story.shown(reference, "userTask_decideRetrospective", "rule"))
                .contains("Advice for a national service: send.")
                .contains("version");
        story.completes(
                EDM, reference, "userTask_decideRetrospective", Map.of("decision", "yes", "reason", "National"));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
    }

    private String reported(Actor person, String london, Duration resolvedBefore) {
        story.clock.setLondon(london);
        String reference = story.reportedByApi(
                person,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(resolvedBefore)));
        story.severitySet(person, reference, 1);
        return reference;
    }

    /** The catalogue does not know its service any more: the policy lets nothing leave. */
    private void outOfTheCatalogue(String reference) {
        story.bean(JdbcClient.class)
                .sql("update incident set service = 'out-of-the-catalogue' where reference = :reference")
                .param("reference", reference)
                .update();
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Card;
import org.servicebridge.testing.EngineTest;

/** What {@link CommunicationTablesGovernTest} leaves as it is says otherwise here, and other readers are told. */
@EngineTest
class ReadersTablesGovernTest extends WithChangedTables {

    private static final String DRAFT = "userTask_draftNotice";
    private static final List<String> MANAGEMENT =
            List.of("live-services-head@example.org", "service-desks-head@example.org");

    private EscalationStory story;
    private DeskAtWork desk;
    private Readers readers;

    /** Whoever is told as a rule is management; what was over already shows whom Security's rule tells. */
    @BeforeAll
    void cellsAreChanged() {
        deploy(Map.of(
                "dmn/communication-policy.dmn",
                new OtherCells()
                        .with("communication-policy_not-known_outcome", "\"handover-only\"")
                        .with("communication-policy_security_outcome", "\"handover-only\"")
                        .with("communication-policy_already-resolved_outcome", "\"security-releases\"")
                        .with("communication-policy_no-service-impact_outcome", "\"open\"")
                        .with("communication-readers_security_readers", "\"management\"")
                        .with("communication-readers_everybody_readers", "\"management\"")
                        .with("communication-readers_everybody_statusPage", "false")
                        .with("communication-readers_everybody_directorLists", "false")));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
        desk = new DeskAtWork(story);
        readers = new Readers(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void what_is_told_as_a_rule_is_told_to_whom_the_table_says_and_to_no_directors() {
        String reference = desk.managed("spine-core", Map.of());
        assertThat(story.shown(reference, DRAFT, "directorsAllowed")).isEqualTo("false");

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference)).isEqualTo(MANAGEMENT);
        assertThat(readers.kinds(reference)).containsExactly("FIRST");
    }

    @Test
    void what_no_user_notices_is_told_as_a_rule_where_the_table_says_so() {
        String reference = desk.managed("spine-core", Map.of("serviceAffected", "no"));

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.kinds(reference)).containsExactly("FIRST");
        assertThat(readers.onStatusPage(reference)).isFalse();
    }

    @Test
    void a_security_risk_is_noted_for_the_handover_where_the_table_says_so() {
        String reference = desk.confirmed(desk.rated("spine-core", Map.of()), Map.of("securityRisk", "yes"));

        assertThat(story.openTasks(reference)).doesNotContainKey(DRAFT);
        assertThat(story.timeline(reference)).contains("handover-note");
    }

    @Test
    void what_security_releases_goes_to_whom_the_table_says() {
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(90))));
        story.severitySet(BRIDGE, reference, 1);
        story.finalNoticeSent(BRIDGE, reference);
        assertThat(readers.told(reference)).isEmpty();

        story.completes(DeskAtWork.SECURITY, reference, "userTask_releaseNotice", Map.of("release", "yes"));

        assertThat(readers.told(reference)).isEqualTo(MANAGEMENT);
    }

    @Test
    void what_is_not_known_yet_is_noted_for_the_handover_where_the_table_says_so() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident().ofService("out-of-the-catalogue"));

        story.runtime.startProcessInstanceByKey("keep-informed", reference, Card.of(story.incident(reference)));

        assertThat(story.timeline(reference)).contains("handover-note");
    }
}

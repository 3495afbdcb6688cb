package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Flags;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the building, and who is asked, where an HSSI is restricted. */
@EngineTest
class RestrictedTest {

    private static final List<String> CONTENT = List.of("Spine Core", "severity", "The plan", "Smartcard", "progress");

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @ParameterizedTest(name = "{0}: restricted {2}")
    @MethodSource("kinds")
    void what_leaves_tells_nothing_of_a_restricted_hssi(String kind, AnIncident incident, boolean restricted) {
        String reference = story.managed("2026-11-25T03:00:00", incident);

        story.starts(BRIDGE, "escalate-incident", reference, Map.of("reason", "no-progress", "what", "The plan"));
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-25T03:25", Map.of());

        List<String> sent = sent();
        assertThat(sent)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(text -> text.contains(reference))
                .allMatch(text -> restricted == CONTENT.stream().noneMatch(text::contains));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("open", anIncident(), false),
                Arguments.of("clinical", anIncident().flagged(new Flags(true, false, false)), true),
                Arguments.of("significant", anIncident().flagged(new Flags(true, false, false, true, false)), true),
                Arguments.of("security", anIncident().flagged(new Flags(false, false, true)), true),
                Arguments.of("harmed", anIncident().flagged(new Flags(true, true, false)), true),
                Arguments.of("not communicated", anIncident().ofServiceNotCommunicated(), true));
    }

    @Test
    void the_desk_that_may_not_see_it_is_not_asked_and_the_owner_hands_it_over() {
        String reference = reportedInCoreHours();
        story.severitySet(BRIDGE, reference, 1);
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeOver", Groups.NATIONAL_SERVICE_DESK);

        story.completes(
                BRIDGE,
                reference,
                "userTask_assessRisks",
                Map.of(
                        "crisis", "no",
                        "clinicalRisk", "no",
                        "patientHarmed", "no",
                        "securityRisk", "yes",
                        "riskDescription", "Data may be seen by others."));

        assertThat(story.openTasks(reference)).containsEntry("userTask_takeOver", Groups.SERVICE_BRIDGE);
        assertThat(story.openTasks(reference).values()).doesNotContain(Groups.NATIONAL_SERVICE_DESK);

        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "End of shift, told by telephone"));

        assertThat(story.incident(reference).handling().owner()).isEqualTo(Groups.NATIONAL_SERVICE_DESK);
        assertThat(story.openTasks(reference)).containsEntry("userTask_driveResolution", Groups.NATIONAL_SERVICE_DESK);
    }

    @Test
    void an_hssi_restricted_from_the_start_is_not_offered_to_the_other_desk() {
        String reference = reportedInCoreHours();
        story.bean(JdbcClient.class)
                .sql("update incident set communicated_service = false where reference = :reference")
                .param("reference", reference)
                .update();

        story.severitySet(BRIDGE, reference, 1);

        assertThat(story.openTasks(reference)).containsEntry("userTask_takeOver", Groups.SERVICE_BRIDGE);
    }

    private String reportedInCoreHours() {
        story.clock.setLondon("2026-11-24T14:00:00");
        return story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
    }

    /** Subject and text of everything that waits to leave: pages and invitations. */
    private List<String> sent() {
        return story.bean(JdbcClient.class)
                .sql("select coalesce(subject, '') || ' ' || body_text from letter")
                .query(String.class)
                .list();
    }
}

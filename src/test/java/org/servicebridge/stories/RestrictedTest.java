package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.change.ChangeState;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the building, and who is asked, where an HSSI is restricted. */
@EngineTest
class RestrictedTest {

    private static final List<String> CONTENT = List.of("Spine Core", "severity", "The plan", "Smartcard", "progress");

    /** Asked as of Change Management, and may see it as of level 3. */
    private static final Actor ALSO_LEVEL_3 = Actor.person("change", Set.of(Groups.CHANGE_MANAGEMENT, Groups.LEVEL_3));

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

        List<String> sent = story.wordsToLeave();
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
        assertThat(story.shown(reference, "userTask_takeOver", "whatFollows"))
                .startsWith("Taking over makes your desk the owner");

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
        assertThat(story.shown(reference, "userTask_takeOver", "whatFollows"))
                .startsWith(
                        "National Service Desk may not see this HSSI, so your desk hands it over: National Service Desk")
                .doesNotContain("Taking over makes your desk the owner");

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

    /** Whoever is asked to decide on a change need not know of the harm that it is to mend, unless they may see it for another reason. */
    @ParameterizedTest(name = "harmed {0}")
    @ValueSource(booleans = {true, false})
    void a_team_that_may_not_see_it_reads_what_it_is_asked_and_decides_and_no_more(boolean harmed) {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = anIncident()
                .flagged(harmed ? new Flags(true, true, false) : Flags.NONE)
                .managedIn(story.bean(Incidents.class), story.clock)
                .reference();
        ChangeStory changes = new ChangeStory(story);
        String change = changes.asked(BRIDGE, reference);
        String decides = "userTask_recordManagementDecision";

        assertThat(story.openTasks(reference)).containsEntry(decides, Groups.CHANGE_MANAGEMENT);
        String task = story.task(reference, decides).getId();

        // when
        String head = shownTo(CHANGE, task, "header");

        // then
        if (harmed) {
            assertThat(head)
                    .startsWith("**%s**: restricted. Ask the desk that owns it".formatted(reference))
                    .contains("Due ")
                    .doesNotContain("harm", "linical", "everity", "Spine");
        } else {
            assertThat(head).contains("Severity 1", "Spine Core").doesNotContain("restricted");
        }
        assertThat(shownTo(ALSO_LEVEL_3, task, "header")).contains("Severity 1", "Spine Core");
        assertThat(Stream.of("severity", "service")
                        .map(name -> shownTo(CHANGE, task, name))
                        .toList())
                .isEqualTo(harmed ? List.of("restricted", "restricted") : List.of("1", "Spine Core"));
        assertThat(shownTo(CHANGE, task, "asked")).contains("The log-in service needs a restart.");

        // when
        story.completes(CHANGE, reference, decides, Map.of("decision", "approved", "rfcNumber", "RFC-4711"));

        // then
        assertThat(changes.change(change).state()).isEqualTo(ChangeState.APPROVED);
    }

    /** What the form shows to a person who opens it. */
    private String shownTo(Actor person, String task, String field) {
        return String.valueOf(story.as(
                person,
                () -> story.bean(FormService.class).getTaskFormVariables(task).get(field)));
    }

    private String reportedInCoreHours() {
        story.clock.setLondon("2026-11-24T14:00:00");
        return story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
    }
}

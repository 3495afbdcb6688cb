package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.OtherCells.AS_CHANGED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.testing.EngineTest;

/** Each cell of the tables that say whose turn it is names somebody else, and whoever it names is asked. */
@EngineTest
class TablesGovernTest extends WithChangedTables {

    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";
    private static final String DECIDE = "userTask_decideRetrospective";

    private EscalationStory story;
    private ChangeStory changes;

    @BeforeAll
    void eachCellIsChanged() {
        deploy(Map.of(
                "dmn/duty.dmn",
                new OtherCells()
                        .with("duty_coreHours_desk", "\"national-service-desk\"")
                        .with("duty_coreHours_level2", "\"edm\"")
                        .with("duty_outOfHours_desk", "\"service-bridge\"")
                        .with("duty_outOfHours_level2", "\"service-bridge-lead\""),
                "dmn/change-authority.dmn",
                new OtherCells()
                        .with("changeAuthority_changeHours_authority", "\"edm\"")
                        .with("changeAuthority_coreHours_authority", "\"change-management\"")
                        .with("changeAuthority_outOfHours_authority", "\"service-bridge-lead\""),
                "dmn/change-class.dmn",
                new OtherCells()
                        .with("changeClass_retrospective_changeClass", "\"standard\"")
                        .with("changeClass_standard_changeClass", "\"normal\"")
                        .with("changeClass_emergency_changeClass", "\"retrospective\"")
                        .with("changeClass_normal_changeClass", "\"emergency\""),
                "dmn/retrospective-notice.dmn",
                new OtherCells()
                        .with("retrospective-notice_within-limit_decidedBy", "\"edm\"")
                        .with("retrospective-notice_late-core-hours_decidedBy", "\"edm\"")
                        .with("retrospective-notice_late-out-of-hours-national_decidedBy", "\"service-owner\"")
                        .with("retrospective-notice_late-out-of-hours-other_decidedBy", "\"nobody\"")
                        .reworded("retrospective-notice_[^\"]+_reason"),
                "dmn/summary-route.dmn",
                new OtherCells()
                        .reworded("summaryRoute_[^\"]+_(?:reviewer|recipient)")
                        .each(
                                "summaryRoute_[^\"]+_recipientGroup",
                                group -> group.contains("3") ? "\"level-4\"" : "\"level-3\"")));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
        changes = new ChangeStory(story);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00:00, national-service-desk", "2026-11-24T22:00:00, service-bridge"})
    void the_desk_that_the_table_names_is_on_duty(String london, String desk) {
        story.clock.setLondon(london);
        String reference = story.reportedByApi(BRIDGE, report -> report);
        assertThat(story.openTasks(reference)).containsEntry("userTask_setSeverity", desk);

        story.severitySet(onDuty(), reference, 1);

        assertThat(story.recorded(reference, "assigned"))
                .containsExactly("On duty: " + story.bean(Desks.class).name(desk));
        assertThat(story.incident(reference).handling().owner()).isEqualTo(desk);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00:00, edm", "2026-11-24T22:00:00, service-bridge-lead"})
    void level_two_hears_of_silence_where_the_table_names_it(String london, String level2) {
        story.clock.setLondon(london);
        String reference = story.reportedByApi(BRIDGE, report -> report);
        story.severitySet(onDuty(), reference, 1);

        story.passes(reference, ofMinutes(60));

        assertThat(story.openTasks(reference)).containsEntry("userTask_hearSilence", level2);
    }

    @Test
    void an_escalation_at_night_is_acknowledged_by_the_level_two_of_the_table() {
        String reference = story.managed("2026-11-24T22:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));

        story.escalates(DESK, reference, "advice", Map.of());

        assertThat(story.openTasks(reference))
                .isEqualTo(Map.of(ACKNOWLEDGE, "national-service-desk, service-bridge-lead"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00, userTask_stateChange, 'edm, service-bridge'",
        "2026-11-24T08:30:00, userTask_recordManagementDecision, change-management",
        "2026-11-24T23:00:00, userTask_stateChange, 'service-bridge, service-bridge-lead'"
    })
    void a_change_is_for_the_authority_that_the_table_names(String london, String task, String group) {
        String incident = changes.managed(london);

        changes.asked(EDM, incident);

        assertThat(story.openTasks(incident)).isEqualTo(Map.of(task, group));
    }

    @ParameterizedTest
    @CsvSource({
        "yes, '', 2026-11-24T21:30, 2026-11-24T22:00, standard, userTask_reportProgress",
        "no, pre-approved low-risk done-before no-impact, 2026-11-24T23:30, 2026-11-25T00:30, normal, ''",
        "no, '', 2026-11-24T23:30, 2026-11-25T00:30, retrospective, userTask_receiveRfc",
        "no, '', 2026-11-25T09:00, 2026-11-25T10:00, emergency, userTask_openEcab"
    })
    void a_change_goes_on_by_the_class_of_the_table(
            String alreadyDone, String criteria, String start, String finish, String found, String next) {
        String incident = changes.managed("2026-11-24T23:00:00");
        String change = changes.asked(EDM, incident);
        changes.stated(
                LEAD,
                incident,
                Map.of(
                        "alreadyDone",
                        alreadyDone,
                        "standardCriteria",
                        criteria.isEmpty() ? List.of() : List.of(criteria.split(" "))));

        changes.heard(LEAD, incident, start, finish);

        assertThat(story.recorded(incident, "change-classed"))
                .containsExactly("%s is classed as %s".formatted(change, found));
        assertThat(String.join(", ", story.openTasks(incident).keySet())).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T10:00:00 | 30 | national-operational | edm | Told within the limit after its resolution: a notice goes out without asking.
            2026-11-24T10:00:00 | 90 | national-operational | edm | Told later than the limit after its resolution: the Service Owner decides, or a lead where the owner is not available.
            2026-11-24T22:00:00 | 90 | national-operational | service-owner, service-owner-lead | Told later than the limit, out of hours: the EDM decides. Advice for a national service: send.
            """)
    void a_retrospective_notice_is_decided_by_whom_the_table_names(
            String london, int minutes, String kind, String groups, String reason) {
        String reference = reportedResolved(london, minutes, kind);

        assertThat(story.openTasks(reference)).containsEntry(DECIDE, groups);
        assertThat(story.shown(reference, DECIDE, "rule")).contains("\n\n" + reason + AS_CHANGED + " (rule ");
    }

    @Test
    void a_retrospective_notice_goes_out_without_asking_where_the_table_names_nobody() {
        String reference = reportedResolved("2026-11-24T22:00:00", 90, "local");

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | true  | false | the Service Bridge senior manager or the Service Management Lead | the Head of Service Management, who briefs the Director | level-4
            true  | false | false | the Service Bridge senior manager or the Service Management Lead | the nominated deputy of the Head of Service Management, who briefs the Director | level-4
            false | true  | false | another Service Management Lead | the Head of Service Management, who briefs the Director | level-4
            false | false | true  | another Service Management Lead | the Director of Operations and Assurance Services directly | level-3
            false | false | false | another Service Management Lead | the nominated deputy of the Director of Operations and Assurance Services | level-3
            """)
    void a_summary_takes_the_way_of_the_table(
            boolean lead, boolean head, boolean director, String reviewer, String recipient, String group) {
        String incident = story.summarised(LEAD, lead, head, director);
        String way = "**Reviewed by %1$s%3$s, then sent to %2$s%3$s.**".formatted(reviewer, recipient, AS_CHANGED);

        assertThat(story.openTasks(incident))
                .as("level 2 of the changed table")
                .containsEntry("userTask_reviewSummary", "edm");
        assertThat(story.shown(incident, "userTask_reviewSummary", "way")).isEqualTo(way);
        story.completes(EDM, incident, "userTask_reviewSummary", Map.of("approved", "yes", "reviewer", "The EDM"));

        assertThat(story.openTasks(incident)).isEqualTo(Map.of("userTask_passSummaryOn", group));
        assertThat(story.shown(incident, "userTask_passSummaryOn", "way")).isEqualTo(way);
    }

    private String reportedResolved(String london, int minutes, String kind) {
        story.clock.setLondon(london);
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .ofKinds(kind)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(minutes))));
        story.severitySet(onDuty(), reference, 1);
        return reference;
    }

    /** By the changed table. */
    private Actor onDuty() {
        return story.bean(CoreHours.class).contains(story.clock.instant()) ? DESK : BRIDGE;
    }
}

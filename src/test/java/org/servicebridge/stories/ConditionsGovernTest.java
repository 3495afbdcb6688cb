package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.testing.EngineTest;

/** Each condition of the tables on whose turn it is, on a change and on scores asks for the opposite or for more, and holds so. */
@EngineTest
class ConditionsGovernTest extends WithChangedTables {

    private static final String DECIDE = "userTask_decideRetrospective";
    private static final List<String> EVERY_CRITERION = List.of("pre-approved", "low-risk", "done-before", "no-impact");

    private EscalationStory story;
    private ChangeStory changes;

    @BeforeAll
    void eachConditionIsAnother() {
        deploy(Map.of(
                "dmn/duty.dmn",
                new OtherCells().whenElse("duty_[^\"]+", TurnedCells::opposite),
                "dmn/change-class.dmn",
                new OtherCells().whenElse("changeClass_[a-z]+_(?:standard|sameDay)", TurnedCells::opposite),
                "dmn/retrospective-notice.dmn",
                new OtherCells().whenElse("retrospective-notice_[^\"]+", TurnedCells::opposite),
                "dmn/summary-route.dmn",
                new OtherCells().whenElse("summaryRoute_[^\"]+", TurnedCells::opposite),
                "dmn/severity-score.dmn",
                new OtherCells().whenElse("severity-score_\\d_score", TurnedCells::bandAbove)));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
        changes = new ChangeStory(story);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00:00, national-service-desk", "2026-11-24T22:00:00, service-bridge"})
    void the_desk_on_duty_is_that_whose_row_asks_for_the_hour(String london, String desk) {
        story.clock.setLondon(london);

        String reference = story.reportedByApi(BRIDGE, report -> report);

        assertThat(story.openTasks(reference)).containsEntry("userTask_setSeverity", desk);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2026-11-24T23:30, 2026-11-25T00:30, standard",
        "true,  2026-11-25T09:00, 2026-11-25T10:00, emergency",
        "true,  2026-11-24T23:30, 2026-11-25T00:30, normal"
    })
    void a_change_is_of_the_class_whose_row_asks_for_what_was_said(
            boolean criteria, String start, String finish, String found) {
        String incident = changes.managed("2026-11-24T23:00:00");
        String change = changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of("standardCriteria", criteria ? EVERY_CRITERION : List.of()));

        changes.heard(EDM, incident, start, finish);

        assertThat(story.recorded(incident, "change-classed"))
                .containsExactly("%s is classed as %s".formatted(change, found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T22:00:00 | 30 | local                | service-owner, service-owner-lead | Told later than the limit after its resolution
            2026-11-24T10:00:00 | 30 | local                | edm | Told later than the limit, out of hours: the EDM decides. Advice for a national service: send. (
            2026-11-24T10:00:00 | 30 | national-operational | edm | Told later than the limit, out of hours: the EDM decides. (
            """)
    void a_retrospective_notice_is_decided_by_whose_row_asks_for_hour_and_service(
            String london, int minutes, String kind, String groups, String reason) {
        String reference = resolved(london, minutes, kind);

        assertThat(story.openTasks(reference)).containsEntry(DECIDE, groups);
        assertThat(story.shown(reference, DECIDE, "rule")).contains("\n\n" + reason);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:00:00", "2026-11-24T22:00:00"})
    void a_retrospective_notice_goes_out_without_asking_where_its_row_asks_for_the_late_ones(String london) {
        String reference = resolved(london, 90, "local");

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | false | false | the Service Bridge senior manager or the Service Management Lead | the Head of Service Management, who briefs the Director
            false | true  | false | the Service Bridge senior manager or the Service Management Lead | the nominated deputy of the Head of Service Management, who briefs the Director
            true  | false | false | another Service Management Lead | the Head of Service Management, who briefs the Director
            true  | true  | false | another Service Management Lead | the Director of Operations and Assurance Services directly
            true  | true  | true  | another Service Management Lead | the nominated deputy of the Director of Operations and Assurance Services
            """)
    void a_summary_takes_the_way_whose_row_asks_for_who_is_there(
            boolean lead, boolean head, boolean director, String reviewer, String recipient) {
        String incident = story.summarised(LEAD, lead, head, director);

        assertThat(story.shown(incident, "userTask_reviewSummary", "way"))
                .isEqualTo("**Reviewed by %s, then sent to %s.**".formatted(reviewer, recipient));
    }

    /** The product's sheet scores 0, 100, 120, 150 and 275: severity 5, 4, 3, 2 and 1. */
    @ParameterizedTest
    @CsvSource({
        "none none none cosmetic none isolated bau, 0, 1",
        "minimal-few minimal minimal minor very-low single-site low, 100, 5",
        "minimal-few minimal minimal minor low multiple-sites low, 120, 4",
        "significant-many none none critical high isolated bau, 150, 3",
        "significant-few high high high medium national high, 275, 2"
    })
    void the_severity_of_a_score_is_that_whose_row_asks_for_it(String sheet, String score, String severity) {
        String reference = story.managed("2026-11-24T10:00:00");
        Map<String, Object> filledIn = new HashMap<>(Map.of("hssiReference", reference));
        String[] questions = {"Urgency", "Suppliers", "Site", "Criticality", "Risk", "Users", "Priority"};
        for (int i = 0; i < questions.length; i++) {
            filledIn.put("manual" + questions[i], sheet.split(" ")[i]);
        }

        story.as(DESK, () -> story.runtime.startProcessInstanceByKey("score-severity", filledIn));

        assertThat(story.shown(reference, "userTask_readSeverityScore", "score"))
                .isEqualTo(score);
        assertThat(story.shown(reference, "userTask_readSeverityScore", "scoredSeverity"))
                .isEqualTo(severity);
    }

    private String resolved(String london, int minutes, String kind) {
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

package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.EDM;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.change.SendDecision;
import org.servicebridge.document.Document;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the emergency CAB must hear before it meets, and with whom. */
@EngineTest
class DescribedChangeTest {

    private static final Map<String, Object> APPROVED =
            Map.of("decision", "approved", "consensus", true, "notes", "Two minutes of outage agreed");

    @Autowired
    private ApplicationContext context;

    private ChangeStory changes;
    private Story story;
    private String incident = "";

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
        incident = changes.managed("2026-11-24T23:00:00");
    }

    @ParameterizedTest
    @Clause("CHG-3")
    @ValueSource(
            strings = {
                "what",
                "plannedStart",
                "plannedFinish",
                "impactAndRisks",
                "otherProviders",
                "rationale",
                "successCriteria"
            })
    void chg3_without_an_rfc_each_answer_is_required(String left) {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        Map<String, Object> told = ChangeStory.told("2026-11-24T23:30", "2026-11-25T00:30");
        told.put(left, " ");

        assertThatThrownBy(() -> story.completes(EDM, incident, "userTask_hearChange", told))
                .rootCause()
                .message()
                .startsWith("Say ");
    }

    @ParameterizedTest
    @Clause("CHG-3")
    @ValueSource(strings = {"tests", "implementation", "backOut"})
    void chg3_without_an_rfc_the_plan_is_required_too(String left) {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        story.completes(EDM, incident, "userTask_hearChange", ChangeStory.told("2026-11-24T23:30", "2026-11-25T00:30"));
        Map<String, Object> planned = ChangeStory.planned();
        planned.remove(left);

        assertThatThrownBy(() -> story.completes(EDM, incident, "userTask_hearPlan", planned))
                .rootCause()
                .message()
                .startsWith("Say how it is");
    }

    @ParameterizedTest
    @Clause("CHG-3")
    @CsvSource({
        "no, 2026-11-24T23:30, 2026-11-24T23:30, The change must finish after it starts.",
        "no, 2026-11-24T22:00, 2026-11-24T23:00, The change would be over already; give times that are still to come.",
        "yes, 2026-11-24T23:03, 2026-11-24T23:30, 'It was carried out already, so it cannot start later than now.'"
    })
    void chg3_the_times_must_be_possible(String alreadyDone, String start, String finish, String refusal) {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of("alreadyDone", alreadyDone));

        assertThatThrownBy(() -> story.completes(EDM, incident, "userTask_hearChange", ChangeStory.told(start, finish)))
                .hasRootCauseMessage(refusal);
    }

    @ParameterizedTest
    @Clause("CHG-3")
    @ValueSource(strings = {"2026-11-24T23:00", "2026-11-24T23:01", "2026-11-24T23:02"})
    void chg3_a_clock_up_to_two_minutes_ahead_means_now(String start) {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of("alreadyDone", "yes"));

        story.completes(EDM, incident, "userTask_hearChange", ChangeStory.told(start, "2026-11-24T23:30"));

        assertThat(story.bean(Timeline.class).of(incident))
                .filteredOn(entry -> entry.kind().equals("change-heard"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content()).contains("\nPlanned time: 11:00pm on "));
    }

    @Test
    @Clause({"CHG-3", "CHG-12"})
    void chg12_the_ecab_hears_all_that_was_said() {
        String change = changes.beforeTheDecision(incident);
        changes.decided(EDM, incident, APPROVED);

        String minutes = minutes(change).html();

        assertThat(minutes)
                .contains("6,000 users cannot sign in", "Two minutes", "In the next notice", "Restart node by node")
                .contains("Start the old version", "11:30pm on Tuesday 24 November 2026", "EDM on call", "Cell lead")
                .contains("Two minutes of outage agreed", "not required");
    }

    @Test
    @Clause("CHG-2")
    void chg2_without_quorum_the_ecab_does_not_open() {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        changes.heard(EDM, incident, "2026-11-24T23:30", "2026-11-25T00:30");

        assertThatThrownBy(() -> story.completes(
                        EDM,
                        incident,
                        "userTask_openEcab",
                        Map.of("forAuthority", "EDM", "forProvider", "Duty manager")))
                .hasRootCauseMessage("No quorum: name who is there for the cell or the SLT.");
        assertThatThrownBy(() -> story.completes(
                        EDM,
                        incident,
                        "userTask_openEcab",
                        Map.of("forAuthority", "EDM", "forLeadership", "Cell lead")))
                .hasRootCauseMessage("No quorum: it is an external change, so name who is there for its provider.");
    }

    private Document minutes(String change) {
        return Objects.requireNonNull(context.getBean(Documents.class)
                .latest(incident, SendDecision.MINUTES, change)
                .orElse(null));
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A resolver group of the house is asked at once, and each of its updates is followed by a call. */
@EngineTest
class ResolverGroupCalledTest {

    private static final String CALL = "userTask_callGroup";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Story story;

    /** Requests, answered in time whatever they are, and late ones of the house's provider. */
    private static final String IN_FIGURES =
            "Internal Hosting</th>\\s*<td[^>]*>%d</td>\\s*<td[^>]*>\\d</td>\\s*<td[^>]*>%d</td>";

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("SUP-4")
    void sup4_the_providing_team_is_asked_at_once_and_an_update_that_no_call_followed_asks_the_owner_for_one() {
        // given
        String reference = managed(1);
        assertThat(story.open(reference, "userTask_assessImpact"))
                .extracting(Task::getName)
                .singleElement()
                .asString()
                .contains("Assess impact: Team of ");
        assertThat(story.task(reference, "userTask_assessImpact").getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(10))));

        // when
        updated(reference, Map.of());

        // then
        assertThat(story.openTasks(reference)).containsEntry(CALL, "service-bridge");
        assertThat(story.task(reference, CALL).getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(15))));
        updated(reference, Map.of());
        assertThat(story.open(reference, CALL)).as("once").hasSize(1);
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CALL, Map.of()))
                .hasRootCauseMessage("Say with whom, and what was agreed.");
        story.completes(BRIDGE, reference, CALL, Map.of("calledAbout", "Hal Hosting: second site at noon"));
        assertThat(story.bean(ListMissing.class).of(story.incident(reference)).toString())
                .doesNotContain("No call followed");

        // when
        updated(reference, Map.of("calledAbout", "Hal Hosting: traffic moves"));

        // then
        assertThat(story.openTasks(reference)).as("held with the update").doesNotContainKey(CALL);
        assertThat(story.timeline(reference)).filteredOn("update-call"::equals).hasSize(2);
    }

    @Test
    @Clause({"SUP-4", "BRG-5", "BRG-6"})
    void sup4_the_team_is_written_to_answers_by_its_own_system_and_is_late_after_ten_minutes() {
        // given
        String reference = managed(1);
        CallStory calls = new CallStory(context);
        assertThat(calls.letters())
                .contains(
                        "hosting@internal.example.org: %s: Impact to be assessed by 10:10am on Tuesday 24 November 2026"
                                .formatted(reference));
        assertThat(story.wordsToLeave())
                .anyMatch(words -> words.contains("for which severity it speaks")
                        && words.contains("/api/v1/incidents/%s/assessment".formatted(reference)));
        story.passes(reference, ofMinutes(9));
        assertThat(story.timeline(reference)).doesNotContain("assessment-late");

        // when
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(story.timeline(reference)).containsOnlyOnce("assessment-late");
        assertThat(calls.letters())
                .contains("hosting@internal.example.org: %s: Impact not assessed in time".formatted(reference));
        assertThat(page("/incidents/" + reference)).contains("Assess impact: Team of ");

        // when
        story.passes(reference, ofMinutes(1));
        Map<String, Object> said = Map.of(
                "words", "One of two sites is dark",
                "severity", 1,
                "by", "Hal Hosting",
                "owner", "Kim Example",
                "ownerContact", "07700 900125");
        assertThat(assessed(ApiCaller.SPINE, reference, said)).isEqualTo(404);
        assertThat(assessed(ApiCaller.HOSTING, reference, said)).isEqualTo(200);

        // then
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_confirmSeverity", "service-bridge")
                .doesNotContainKey("userTask_assessImpact");
        assertThat(story.shown(reference, "userTask_confirmSeverity", "answers"))
                .contains("One of two sites is dark");
        assertThat(page("/incidents/" + reference)).contains("Team of Internal Hosting: Kim Example, 07700 900125");
        assertThat(assessed(ApiCaller.HOSTING, reference, said)).isEqualTo(409);
        assertThat(page("/figures?months=12"))
                .containsPattern("Internal Hosting</th>\\s*<td[^>]*>1</td>\\s*<td[^>]*>0</td>\\s*<td[^>]*>1</td>");
    }

    @Test
    @Clause("SUP-4")
    void sup4_what_the_team_was_asked_ends_with_the_hssi_and_is_asked_anew_where_that_comes_back() {
        String reference = managed(1);
        story.passes(reference, ofMinutes(5));
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.completes(
                BRIDGE, reference, "userTask_carryOutFailAway", Map.of("done", "yes", "words", "Moved", "by", "Hal"));
        story.resolvedByTelephone(BRIDGE, reference);
        assertThat(page("/incidents/" + reference))
                .contains("Team of Internal Hosting: not answered before the HSSI was over");
        story.clock.advance(ofMinutes(20));
        assertThat(page("/figures?months=12")).as("it ended in time").containsPattern(IN_FIGURES.formatted(1, 0));

        new OnPage(context).reopens("bridge", reference, "It fails again");

        assertThat(story.open(reference, "userTask_assessImpact")).hasSize(1);
        Map<String, Object> said = Map.of("words", "One of two sites is dark", "by", "Hal Hosting");
        assertThat(assessed(ApiCaller.HOSTING, reference, said)).isEqualTo(200);
        assertThat(page("/figures?months=12")).containsPattern(IN_FIGURES.formatted(2, 0));
    }

    @Test
    @Clause("SUP-4")
    void sup4_its_updates_are_due_each_60_or_90_minutes_chased_and_followed_by_a_call() {
        // given
        String reference = managed(2);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T11:30:00Z");
        story.bean(ChangeSeverity.class).change(reference, 1, "The second site, too", BRIDGE);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T11:00:00Z");
        story.passes(reference, ofMinutes(59));
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_chaseUpdate");

        // when
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_chaseUpdate", "service-bridge");
        assertThat(story.timeline(reference)).containsOnlyOnce("update-late");

        // when
        ApiCaller.Answer updated = story.bean(ApiCaller.class)
                .post(
                        ApiCaller.HOSTING,
                        "/api/v1/incidents/%s/updates".formatted(reference),
                        Map.of("text", "Line is being replaced", "by", "Hal Hosting"));

        // then
        assertThat(updated.text("nextUpdateDue")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(story.openTasks(reference)).containsEntry(CALL, "service-bridge");
        story.passes(reference, ofMinutes(16));
        assertThat(page("/incidents/" + reference)).containsPattern("Call resolver group(?s:.{0,900})sb-late");
    }

    private String managed(int severity) {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        story.severitySet(BRIDGE, reference, severity);
        return reference;
    }

    private int assessed(String key, String reference, Map<String, Object> said) {
        return story.bean(ApiCaller.class)
                .post(key, "/api/v1/incidents/%s/assessment".formatted(reference), said)
                .status();
    }

    private String page(String path) {
        return Visitor.signedIn(port, "bridge").get(path).body();
    }

    private void updated(String reference, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of("text", "Line is being replaced", "by", "Hal Hosting"));
        answers.putAll(changes);
        story.completes(BRIDGE, reference, "userTask_recordUpdate", answers);
    }
}

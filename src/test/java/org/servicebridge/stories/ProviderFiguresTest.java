package org.servicebridge.stories;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a provider answers in time and late is counted, and its late reports are. */
@EngineTest
class ProviderFiguresTest {

    private static final String ANSWER = "userTask_recordAnswer";
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(\\d+)</td>");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    @Clause({"SUP-5", "SUP-1"})
    void sup5_requests_count_as_answered_in_time_late_or_declined_and_reports_after_acceptance_as_late() {
        // given
        CallStory story = new CallStory(context);
        ProviderStory provider = new ProviderStory(story, context);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        String exercise = story.managed("2026-11-24T10:00:00", anIncident().inAnExercise());
        List.of("One", "Two", "Three", "Four").forEach(what -> provider.asked(reference, what));
        provider.asked(exercise, "None");
        provider.answered(reference, provider.requests(reference));
        provider.declined(reference, provider.requests(reference));
        assertThat(figures("Spine Operations")).containsExactly(4, 1, 0, 1, 2, 0, 0);

        // when
        story.passes(reference, ofMinutes(61));
        provider.answered(reference, provider.requests(reference));
        reported(story, "2026-11-24T10:55");
        reported(story, "2026-11-24T10:41");
        // 11:03 by now: accepted 20 and 21 minutes before it reports itself.
        story.reportedByApi(
                ProviderStory.PROVIDER,
                report -> report.by("provider", null, 1).acceptedAt(Instant.parse("2026-11-24T10:43:00Z")));
        story.reportedByApi(
                ProviderStory.PROVIDER,
                report -> report.by("provider", null, 1).acceptedAt(Instant.parse("2026-11-24T10:42:00Z")));
        // Entered at 11:03, telephoned at 11:00: accepted 20 and 21 minutes before.
        telephoned(story, "2026-11-24T10:40");
        telephoned(story, "2026-11-24T10:39");

        // then
        assertThat(figures("Spine Operations"))
                .as("two late, one of them not answered yet; three reports in time, three late, by each way")
                .containsExactly(4, 1, 2, 1, 0, 3, 3);
        assertThat(figures("GP Systems")).containsOnly(0);
        story.clock.advance(ofDays(32));
        assertThat(figures("Spine Operations", 1)).as("of the last month").containsOnly(0);
    }

    @Test
    @Clause("SUP-5")
    void sup5_joint_work_data_and_a_ring_round_answer_are_tasks_with_a_time_and_of_another_provider_too() {
        // given
        CallStory story = new CallStory(context);
        ProviderStory provider = new ProviderStory(story, context);
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(ProviderStory.PROVIDER, report -> report.by("provider", null, 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);

        // when
        asks(story, reference, "joint-work", "");
        asks(story, reference, "monitoring-data", "Spine Operations");
        asks(story, reference, "state-of-the-nation", "");
        asks(story, reference, "joint-work", "gp systems");
        assertThatThrownBy(() -> asks(story, reference, "joint-work", "Nobody"))
                .hasStackTraceContaining("The catalogue has no provider of this name.");

        // then
        assertThat(story.open(reference, ANSWER))
                .hasSize(4)
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo("2026-11-24T11:00:00Z"));
        assertThat(story.openTasks(reference)).containsEntry(ANSWER, "service-bridge");
        assertThat(story.letters())
                .filteredOn(letter -> letter.contains("to be answered by 11:00am"))
                .filteredOn(letter -> letter.startsWith("incidents@gp-systems.example.org"))
                .as("to the other one")
                .hasSize(1);
        assertThat(provider.together(reference).path("openRequests"))
                .as("what another is asked is not shown to it")
                .hasSize(3);

        // when
        provider.answered(reference, provider.requests(reference));
        records(story, reference, "Data of its monitoring", "no");
        records(story, reference, "of GP Systems", "yes");
        story.passes(reference, ofMinutes(61));
        assertThat(story.timeline(reference)).containsOnlyOnce("provider-answer-late");
        story.resolvedByTelephone(BRIDGE, reference);
        records(story, reference, "State of the Nation", "yes");

        // then
        assertThat(figures("Spine Operations")).containsExactly(3, 1, 1, 1, 0, 0, 0);
        assertThat(figures("GP Systems")).containsExactly(1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    @Clause({"SUP-1", "IH-4"})
    void sup1_its_own_report_of_what_a_desk_has_reported_is_late_by_its_own_time_and_once() {
        CallStory story = new CallStory(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        String logged = reportedByDesk(story, "INC51");
        String awaited = reportedByDesk(story, "INC52");
        story.severitySet(BRIDGE, awaited, 1);
        story.passes(awaited, ofMinutes(30));

        accepted(story, "INC51", "2026-11-24T10:05:00Z");
        accepted(story, "INC52", "2026-11-24T09:30:00Z");

        assertThat(story.timeline(logged)).as("25 minutes").containsOnlyOnce("provider-report-late");
        assertThat(story.timeline(awaited))
                .containsOnlyOnce("provider-report-late")
                .contains("confirmed");
    }

    private static String reportedByDesk(Story story, String providerReference) {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("providerReference", providerReference));
        return reference;
    }

    private static void accepted(Story story, String providerReference, String at) {
        story.reportedByApi(
                ProviderStory.PROVIDER,
                report -> report.by("provider", providerReference, 1).acceptedAt(Instant.parse(at)));
    }

    private static void asks(CallStory story, String reference, String kind, String provider) {
        story.starts(
                BRIDGE,
                "ask-provider",
                reference,
                Map.of(
                        "kind", kind,
                        "provider", provider,
                        "what", "Which queues grow?",
                        "reason", "They grow together",
                        "dueAt", "2026-11-24T11:00"));
    }

    /** The desk records what it was told on the telephone of the one request whose question says this. */
    private static void records(CallStory story, String reference, String question, String answered) {
        Task task = story.open(reference, ANSWER).stream()
                .filter(open -> String.valueOf(story.bean(FormService.class)
                                .getTaskFormVariables(open.getId(), List.of("question"), true))
                        .contains(question))
                .findAny()
                .orElseThrow();
        story.answers(BRIDGE, task, Map.of("answered", answered, "answer", "Seven", "by", "Duty manager"));
    }

    /** It is 11:01: told, with when the provider accepted it, which it confirms a moment later. */
    private static void reported(Story story, String acceptedAt) {
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severityProposed(DESK, reference, 1, Map.of());
        story.providerTold(DESK, reference, Map.of("acceptedAt", acceptedAt));
        story.passes(reference, ofMinutes(1));
        story.confirmedByTelephone(DESK, reference, 1);
    }

    private static void telephoned(Story story, String acceptedAt) {
        String reference = story.reportedToDesk(
                DESK,
                Map.of(
                        "summary", "Smartcard log-in fails",
                        "reportedAt", "2026-11-24T11:00",
                        "whoReports", "provider",
                        "providerSeverity", "1",
                        "acceptedAt", acceptedAt));
        story.logged(BRIDGE, reference);
    }

    private List<Integer> figures(String provider) {
        return figures(provider, 12);
    }

    private List<Integer> figures(String provider, int months) {
        String page = Visitor.signedIn(port, "bridge")
                .get("/figures?months=" + months)
                .body();
        String row = page.substring(page.indexOf(provider + "</th>"));
        return CELL.matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map((MatchResult cell) -> Integer.valueOf(cell.group(1)))
                .toList();
    }
}

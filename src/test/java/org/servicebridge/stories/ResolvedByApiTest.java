package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A provider that tells everything by API: it confirms, gives updates and resolves. */
@EngineTest
class ResolvedByApiTest {

    private static final String CHECK = "userTask_checkResolution";

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference = "";

    @BeforeEach
    void confirmedByApi() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedByApi(BRIDGE, report -> report);
        story.severitySet(BRIDGE, reference, 1);
        sent("confirmation", Map.of("confirmed", true, "severity", 1, "by", "Sam"));
    }

    @Test
    @Clause({"IH-13", "IH-18", "IH-19"})
    void ih18_the_providers_word_ends_management_and_keeps_its_details() {
        story.foundWithoutRisk(BRIDGE, reference);
        story.clock.advance(Duration.ofMinutes(10));
        sent("updates", Map.of("text", "Restarting."));
        story.clock.advance(Duration.ofMinutes(10));

        Map<String, Object> said = new HashMap<>(resolution(story.clock.instant()));
        said.putAll(Map.of("problemReference", "PRB\n1\n", "by", "Sam\r\nSmith"));
        sent("resolution", said);

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.incident(reference).resolution().problemReference())
                .as("on one line")
                .isEqualTo("PRB 1");
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        assertThat(story.incident(reference).resolution().rootCause()).isEqualTo("Worn disk");
        assertThat(story.runs(reference, ClockKind.SUPPLIER_UPDATE)).isFalse();
        assertThat(story.timeline(reference)).containsSubsequence("confirmed", "supplier-update", "resolved");
    }

    @Test
    @Clause("IH-18")
    void ih18_a_provider_that_is_quicker_than_the_assessment_of_risks_is_heard_all_the_same() {
        sent("resolution", resolution(story.clock.instant()));

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
    }

    @Test
    @Clause("IH-18")
    void ih18_a_provider_that_does_not_say_whether_it_tested_is_asked_although_it_checked_with_users() {
        // given
        resolvedSaying("Ward 5 at 10:20", List.of());
        assertThat(story.shown(reference, CHECK, "checkedByProvider")).isEqualTo("true");
        assertThat(story.shown(reference, CHECK, "testedSaid")).isEqualTo("false");

        // then
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CHECK, Map.of()))
                .hasRootCauseMessage("Say whether the provider has tested it, or that nobody knows.");

        // when
        story.completes(BRIDGE, reference, CHECK, Map.of("providerTested", "yes"));

        // then
        assertThat(story.openTasks(reference)).doesNotContainKey(CHECK);
        assertThat(story.entries(reference)).contains("bridge: Tested by the provider.");
        assertThat(story.bean(Conclusions.class).of(reference).tested()).isTrue();
    }

    @Test
    @Clause("IH-18")
    void ih18_a_provider_that_says_by_api_that_it_does_not_know_whether_it_tested_is_not_asked() {
        resolvedSaying("Ward 5 at 10:20", List.of("tested"));

        assertThat(story.openTasks(reference)).doesNotContainKey(CHECK);
        assertThat(story.entries(reference)).anyMatch(entry -> entry.contains("Whether it was tested is not known."));
        assertThat(story.bean(Conclusions.class).of(reference).isTestedSaid()).isTrue();
    }

    @Test
    @Clause("IH-18")
    void ih18_of_a_provider_that_said_neither_users_and_tests_are_asked_at_once() {
        resolvedSaying(null, List.of());
        Map<String, Object> users = Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 5");

        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CHECK, users))
                .hasRootCauseMessage("Say whether the provider has tested it, or that nobody knows.");
        Map<String, Object> both = new HashMap<>(users);
        both.put("providerTested", "not-known");
        story.completes(BRIDGE, reference, CHECK, both);

        assertThat(story.entries(reference)).contains("bridge: Whether it was tested is not known.");
        assertThat(story.timeline(reference)).containsSubsequence("resolution-tested", "resolution-checked");
    }

    private void resolvedSaying(@Nullable String checked, List<String> notKnown) {
        Map<String, Object> said = new HashMap<>(resolution(story.clock.instant()));
        said.put("notKnown", notKnown);
        if (checked != null) {
            said.put("checkedWithUsers", checked);
        }
        sent("resolution", said);
    }

    @Test
    @Clause("OOH-18")
    void ooh18_the_provider_sends_its_details_again_by_api_until_they_satisfy_and_the_desk_reads_what_came() {
        // given
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, Duration.ofMinutes(10));
        story.resolvedByTelephone(BRIDGE, reference);
        Instant resolvedAt = story.incident(reference).milestones().resolvedAt();
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordResolution",
                Map.of("sufficient", "no", "missing", "The root cause", "by", "Sam"));
        Instant askedUntil = story.clock.instant().plus(Duration.ofHours(4));

        // when
        story.passes(reference, Duration.ofHours(1));
        sent("resolution", resolution(story.clock.instant()));

        // then
        assertThat(story.timeline(reference)).containsSubsequence("details-sent-back", "resolution-details-sent");
        assertThat(story.entries(reference)).last().asString().contains("Details sent again.", "Root cause: Worn disk");
        assertThat(story.shown(reference, "userTask_recordResolution", "sentBack"))
                .contains("The root cause", "**Sent by the provider** at 11:10am");
        assertThat(story.shown(reference, "userTask_recordResolution", "rootCause"))
                .isEqualTo("Worn disk");
        assertThat(story.incident(reference).milestones().resolvedAt()).isEqualTo(resolvedAt);
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.task(reference, "userTask_recordResolution").getDueDate())
                .as("still asked for")
                .isEqualTo(askedUntil);

        // when
        story.detailsSatisfy(BRIDGE, reference);

        // then
        assertThat(answer("resolution", resolution(story.clock.instant())).status())
                .isEqualTo(409);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_recordResolution");
    }

    /** Its clock is 90 seconds behind ours: what it says just after the occurrence is of that moment; three minutes are another time. */
    @Test
    void a_provider_whose_clock_is_a_little_behind_is_heard() {
        // given
        Instant occurred =
                Objects.requireNonNull(story.incident(reference).dataSet().occurredAt());
        Instant reported = story.incident(reference).milestones().reportedAt();
        PlausibleTimes times = story.bean(PlausibleTimes.class);

        // then
        assertThat(answer("updates", update(occurred.minusSeconds(180))).text("detail"))
                .isEqualTo("The time lies before the incident occurred.");
        assertThat(answer("resolution", resolution(reported.minusSeconds(180))).text("detail"))
                .isEqualTo("It cannot be resolved before it was reported.");
        assertThatThrownBy(() -> times.resolved(occurred.minusSeconds(180), occurred))
                .hasMessage("It cannot be resolved before it occurred.");
        assertThat(times.resolved(occurred.minusSeconds(90), occurred)).isEqualTo(occurred);

        // when
        sent("updates", update(occurred.minusSeconds(90)));
        sent("resolution", resolution(reported.minusSeconds(90)));

        // then
        assertThat(story.incident(reference).milestones().resolvedAt()).isEqualTo(reported);
        assertThat(story.bean(Timeline.class).of(reference))
                .filteredOn(entry -> entry.kind().equals("supplier-update"))
                .extracting(TimelineEntry::happenedAt)
                .containsExactly(occurred);
    }

    private void sent(String part, Map<String, Object> body) {
        Answer answer = answer(part, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private Answer answer(String part, Map<String, Object> body) {
        return context.getBean(ApiCaller.class).post(ApiCaller.SPINE, ProviderStory.path(reference, part), body);
    }

    private static Map<String, Object> update(Instant at) {
        return Map.of("text", "Restarting.", "at", at.toString());
    }

    private static Map<String, Object> resolution(Instant at) {
        return Map.of(
                "resolvedAt", at.toString(),
                "fix", "permanent",
                "actions", "Replaced a disk.",
                "stable", true,
                "rootCause", "Worn disk");
    }
}

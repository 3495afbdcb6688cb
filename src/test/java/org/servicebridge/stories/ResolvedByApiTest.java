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
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.supplier.AnnounceUpdate;
import org.servicebridge.supplier.AnswerConfirmation;
import org.servicebridge.supplier.Confirmation;
import org.servicebridge.supplier.ReportResolution;
import org.servicebridge.supplier.ResolutionReport;
import org.servicebridge.testing.AnUpdate;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A provider that tells everything by API: it confirms, gives updates and resolves. */
@EngineTest
class ResolvedByApiTest {

    private static final String CHECK = "userTask_checkResolution";
    private static final Actor SPINE = Actor.key("spine", "spine-operations");

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
        story.bean(AnswerConfirmation.class)
                .answer(reference, new Confirmation(true, 1, "Sam", null, null, null, null), SPINE);
    }

    @Test
    @Clause({"IH-13", "IH-18", "IH-19"})
    void ih18_the_providers_word_ends_management_and_keeps_its_details() {
        story.foundWithoutRisk(BRIDGE, reference);
        story.clock.advance(Duration.ofMinutes(10));
        story.bean(AnnounceUpdate.class).announce(reference, AnUpdate.saying("Restarting."), SPINE);
        story.clock.advance(Duration.ofMinutes(10));

        story.bean(ReportResolution.class).report(reference, resolution(story.clock.instant()), SPINE);

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        assertThat(story.incident(reference).resolution().rootCause()).isEqualTo("Worn disk");
        assertThat(story.runs(reference, ClockKind.SUPPLIER_UPDATE)).isFalse();
        assertThat(story.timeline(reference)).containsSubsequence("confirmed", "supplier-update", "resolved");
    }

    @Test
    @Clause("IH-18")
    void ih18_a_provider_that_is_quicker_than_the_assessment_of_risks_is_heard_all_the_same() {
        story.bean(ReportResolution.class).report(reference, resolution(story.clock.instant()), SPINE);

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
    }

    @Test
    @Clause("IH-18")
    void ih18_a_provider_that_does_not_say_whether_it_tested_is_asked_although_it_checked_with_users() {
        // given
        resolvedSaying(null, "Ward 5 at 10:20", List.of());
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
        resolvedSaying(null, "Ward 5 at 10:20", List.of("tested"));

        assertThat(story.openTasks(reference)).doesNotContainKey(CHECK);
        assertThat(story.entries(reference)).anyMatch(entry -> entry.contains("Whether it was tested is not known."));
        assertThat(story.bean(Conclusions.class).of(reference).isTestedSaid()).isTrue();
    }

    @Test
    @Clause("IH-18")
    void ih18_of_a_provider_that_said_neither_users_and_tests_are_asked_at_once() {
        resolvedSaying(null, null, List.of());
        Map<String, Object> users = Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 5");

        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CHECK, users))
                .hasRootCauseMessage("Say whether the provider has tested it, or that nobody knows.");
        Map<String, Object> both = new HashMap<>(users);
        both.put("providerTested", "not-known");
        story.completes(BRIDGE, reference, CHECK, both);

        assertThat(story.entries(reference)).contains("bridge: Whether it was tested is not known.");
        assertThat(story.timeline(reference)).containsSubsequence("resolution-tested", "resolution-checked");
    }

    private void resolvedSaying(@Nullable Boolean tested, @Nullable String checked, List<String> notKnown) {
        ResolutionReport said = new ResolutionReport(
                story.clock.instant(),
                "permanent",
                "Replaced a disk.",
                true,
                null,
                "Worn disk",
                null,
                tested,
                checked,
                notKnown);
        story.bean(ReportResolution.class).report(reference, said, SPINE);
    }

    @Test
    @Clause("OOH-18")
    void ooh18_the_provider_sends_its_details_again_by_api_until_they_satisfy_and_the_desk_reads_what_came() {
        // given
        ReportResolution api = story.bean(ReportResolution.class);
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
        api.report(reference, resolution(story.clock.instant()), SPINE);

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
        assertThatThrownBy(() -> api.report(reference, resolution(story.clock.instant()), SPINE))
                .isInstanceOf(Refusal.class);
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
        assertThatThrownBy(() -> updated(occurred.minusSeconds(180)))
                .hasMessage("The time lies before the incident occurred.");
        assertThatThrownBy(() -> resolved(reported.minusSeconds(180)))
                .hasMessage("It cannot be resolved before it was reported.");
        assertThatThrownBy(() -> times.resolved(occurred.minusSeconds(180), occurred))
                .hasMessage("It cannot be resolved before it occurred.");
        assertThat(times.resolved(occurred.minusSeconds(90), occurred)).isEqualTo(occurred);

        // when
        updated(occurred.minusSeconds(90));
        resolved(reported.minusSeconds(90));

        // then
        assertThat(story.incident(reference).milestones().resolvedAt()).isEqualTo(reported);
        assertThat(story.bean(Timeline.class).of(reference))
                .filteredOn(entry -> entry.kind().equals("supplier-update"))
                .extracting(TimelineEntry::happenedAt)
                .containsExactly(occurred);
    }

    private void resolved(Instant at) {
        story.bean(ReportResolution.class).report(reference, resolution(at), SPINE);
    }

    private void updated(Instant at) {
        story.bean(AnnounceUpdate.class).announce(reference, AnUpdate.saying("Restarting.", at), SPINE);
    }

    private static ResolutionReport resolution(Instant at) {
        return new ResolutionReport(
                at, "permanent", "Replaced a disk.", true, null, "Worn disk", null, null, null, null);
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Conclusion;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.supplier.ReportResolution;
import org.servicebridge.supplier.ResolutionReport;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The provider says that it is resolved: readers hear it at once, and neither the check with users nor the details hold it up. */
@EngineTest
class FinalNoticeAtOnceTest {

    private static final Actor SPINE = Actor.key("spine", "spine-operations");
    private static final Map<String, String> STILL_SEEN =
            Map.of("resolvedForUsers", "no", "checkedWith", "Ward 5", "seen", "The same error");
    private static final Map<String, String> DETAILS = Map.of(
            "sufficient", "yes",
            "fix", "permanent",
            "stable", "yes",
            "actions", "Restarted the log-in service",
            "rootCause", "Memory exhausted",
            "by", "Duty manager",
            "change", "none");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private Readers readers;
    private String reference = "";

    @BeforeEach
    void managed() {
        story = new Story(context);
        readers = new Readers(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofMinutes(10));
    }

    @Test
    @Clause({"IH-20", "COM-5", "OOH-19"})
    void com5_the_draft_opens_with_the_providers_word_and_is_due_twenty_minutes_later_beside_check_and_details() {
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isEqualTo("2026-11-24T11:00:00Z");
        story.resolvedByTelephone(BRIDGE, reference);

        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        assertThat(story.running(reference, ClockKind.FINAL_NOTICE).dueAt()).isEqualTo(in(ofMinutes(20)));
        assertThat(story.running(reference, ClockKind.FINAL_NOTICE).ours()).isTrue();
        assertThat(due("userTask_draftNotice")).isEqualTo(in(ofMinutes(20)));
        assertThat(due("userTask_checkResolution")).isEqualTo(in(ofMinutes(15)));
        assertThat(due("userTask_recordResolution")).isEqualTo(in(ofHours(4)));

        story.finalNoticeSent(BRIDGE, reference);
        assertThat(readers.kinds(reference)).contains("FINAL");
        assertThat(readers.notice(reference).issuedAt()).isEqualTo("2026-11-24T10:10:00Z");
        assertThat(readers.notice(reference).bodyText()).contains("The log-in service was restarted.");
        assertThat(readers.notice(reference).webText()).contains("The log-in service was restarted.");
        assertThat(story.runs(reference, ClockKind.FINAL_NOTICE)).isFalse();
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isFalse();
        assertThat(story.openTasks(reference))
                .containsOnlyKeys("userTask_checkResolution", "userTask_recordResolution");
        assertThat(readers.notice(reference).bodyText()).contains("The log-in service was restarted.");
    }

    @Test
    @Clause({"IH-20", "COM-5"})
    void ih20_details_that_come_first_leave_the_final_notice_its_twenty_minutes() {
        story.resolvedByTelephone(BRIDGE, reference);

        story.detailsSatisfy(BRIDGE, reference);

        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_recordResolution");
        assertThat(due("userTask_draftNotice")).isEqualTo(in(ofMinutes(20)));
    }

    @Test
    @Clause({"IH-20", "COM-5"})
    void com5_a_time_that_readers_were_promised_stands_where_it_is_earlier() {
        story.passes(reference, ofMinutes(45));

        story.resolvedByTelephone(BRIDGE, reference);

        assertThat(due("userTask_draftNotice")).isEqualTo(in(ofMinutes(5)));
    }

    @Test
    @Clause({"COM-4", "COM-5"})
    void com5_a_final_notice_that_has_not_left_in_time_is_noted() {
        story.resolvedByTelephone(BRIDGE, reference);

        story.passes(reference, ofMinutes(21));

        assertThat(story.entries(reference))
                .last()
                .asString()
                .isEqualTo("service-bridge: The final notice was due at 10:30am and has not gone out.");
    }

    @Test
    @Clause({"IH-18", "OOH-17"})
    void ooh17_a_provider_that_checked_with_users_itself_spares_the_desk_the_check() {
        story.bean(ReportResolution.class).report(reference, resolution(true, "Ward 5 at 10:05"), SPINE);

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_draftNotice", "userTask_recordResolution");
        assertThat(concluded().tested()).isTrue();
        assertThat(concluded().checkedWithUsers()).isEqualTo("Ward 5 at 10:05");
        assertThat(story.entries(reference))
                .contains("spine: The provider says that it is resolved: Replaced a disk.\n"
                        + "Tested by the provider.\nChecked with users by the provider: Ward 5 at 10:05");
        story.finalNoticeSent(BRIDGE, reference);
        story.completes(BRIDGE, reference, "userTask_recordResolution", DETAILS);
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_confirmWithReporter");
    }

    @Test
    @Clause({"IH-18", "OOH-17"})
    void ih18_on_the_telephone_the_desk_asks_whether_it_was_tested_and_who_checked_with_users() {
        Map<String, Object> said = new HashMap<>(Map.of(
                "nextStep", "resolved",
                "what", "Restarted",
                "by", "Duty manager",
                "resolvedAt", story.bean(LondonTime.class).formValue(story.clock.instant())));

        refused(said, "Say whether the provider has tested it.");
        said.put("tested", "no");
        refused(said, "Say whether the provider has checked with users.");
        said.put("usersChecked", "yes");
        refused(said, "Say who checked it with whom, and when.");
        said.put("checkedWithUsers", "Sam with Ward 5, 10:05");
        story.completes(BRIDGE, reference, "userTask_driveResolution", said);

        assertThat(concluded().tested()).isFalse();
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_checkResolution");
    }

    @Test
    @Clause({"OOH-17", "COM-5"})
    void ooh17_users_who_still_see_it_after_the_final_notice_lead_back_to_managing_and_to_the_next_notice() {
        story.resolvedByTelephone(BRIDGE, reference);
        story.finalNoticeSent(BRIDGE, reference);

        story.completes(BRIDGE, reference, "userTask_checkResolution", STILL_SEEN);

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_recordResolution");
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
        assertThat(concluded().tested()).isNull();
    }

    @Test
    @Clause({"OOH-17", "COM-5"})
    void ooh17_users_who_still_see_it_end_a_final_notice_that_was_not_sent() {
        story.resolvedByTelephone(BRIDGE, reference);
        Instant promised = story.running(reference, ClockKind.NEXT_NOTICE).dueAt();

        story.completes(BRIDGE, reference, "userTask_checkResolution", STILL_SEEN);

        assertThat(story.runs(reference, ClockKind.FINAL_NOTICE)).isFalse();
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isEqualTo(promised);
        story.noticeSent(BRIDGE, reference);
        assertThat(readers.kinds(reference)).doesNotContain("FINAL");
    }

    @Test
    @Clause("OOH-18")
    void ooh18_details_that_do_not_satisfy_go_back_with_what_is_missing_and_stay_asked_for_with_a_clock() {
        story.resolvedByTelephone(BRIDGE, reference);
        story.passes(reference, ofHours(1));
        assertThatThrownBy(() ->
                        story.completes(BRIDGE, reference, "userTask_recordResolution", Map.of("sufficient", "no")))
                .hasStackTraceContaining("Say what is missing.");

        story.completes(
                BRIDGE,
                reference,
                "userTask_recordResolution",
                Map.of("sufficient", "no", "missing", "The root cause", "by", "Sam"));

        assertThat(story.entries(reference))
                .last()
                .asString()
                .isEqualTo("bridge: The details do not satisfy yet, said to Sam. Missing: The root cause");
        assertThat(story.shown(reference, "userTask_recordResolution", "sentBack"))
                .contains("The root cause");
        assertThat(due("userTask_recordResolution")).isEqualTo(in(ofHours(4)));
        assertThat(story.wordsToLeave())
                .as("written to the provider")
                .anyMatch(words -> words.contains("do not satisfy yet. Missing: The root cause")
                        && words.contains("/incidents/%s/resolution".formatted(reference)));
        story.completes(BRIDGE, reference, "userTask_recordResolution", DETAILS);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_recordResolution");
        assertThat(concluded().detailsSatisfy()).isTrue();
    }

    private void refused(Map<String, Object> said, String sentence) {
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, "userTask_driveResolution", said))
                .hasStackTraceContaining(sentence);
    }

    private Conclusion concluded() {
        return story.bean(Conclusions.class).of(reference);
    }

    private Instant in(Duration duration) {
        return story.clock.instant().plus(duration);
    }

    private Instant due(String task) {
        Date due = story.task(reference, task).getDueDate();
        return due.toInstant();
    }

    private ResolutionReport resolution(boolean tested, String checkedWithUsers) {
        return new ResolutionReport(
                story.clock.instant(),
                "permanent",
                "Replaced a disk.",
                true,
                null,
                "Worn disk",
                null,
                tested,
                checkedWithUsers,
                null);
    }
}

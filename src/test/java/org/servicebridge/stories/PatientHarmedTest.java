package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.communication.NoticesTakenDown;
import org.servicebridge.communication.SendUrgentNotice;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A patient comes to harm: nothing leaves any more, whatever anyone presses, and what is out is put before people. */
@EngineTest
@RecordApplicationEvents
class PatientHarmedTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    private Story story;
    private Readers readers;
    private String reference = "";

    @BeforeEach
    void aManagedHssi() {
        story = new Story(context);
        readers = new Readers(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(BRIDGE, "Doses are shown wrongly");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
    }

    @Test
    void harm_known_from_the_start_leaves_no_notice_to_draft_and_no_clock() {
        assessed("yes");

        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_draftNotice", "userTask_decideOnPublished");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThatThrownBy(() -> story.bean(SendUrgentNotice.class).send(reference, "Tell them", BRIDGE))
                .hasMessageContaining("A patient has come to harm");
        assertThat(readers.kinds(reference)).isEmpty();
        assertThat(story.openTasks(reference)).containsEntry("userTask_answerReferral", "clinical-safety");
    }

    @Test
    @Clause("COM-1")
    void com1_harm_is_a_risk_to_patient_care_whatever_else_was_answered() {
        assessed("yes");

        assertThat(texts("risks-assessed"))
                .last(STRING)
                .isEqualTo("Crisis criteria not met; clinical risk real, a patient has come to harm;"
                        + " security or IG risk none. Doses are shown wrongly");
    }

    @Test
    @Clause("COM-1")
    void com1_the_record_says_by_which_rule_nothing_is_communicated_from_the_moment_of_the_harm() {
        assessed("no");
        story.noticeSent(BRIDGE, reference);

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        assertThat(texts("communication-decided"))
                .last(STRING)
                .startsWith("A patient has come to harm: nothing is communicated.");
    }

    @Test
    @Clause("COM-1")
    void com1_harm_after_a_notice_ends_the_open_draft_and_withholds_what_still_waits() {
        assessed("no");
        story.noticeSent(BRIDGE, reference);
        assertThat(story.openTasks(reference)).containsKey("userTask_draftNotice");

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        assertThat(story.openTasks(reference))
                .doesNotContainKey("userTask_draftNotice")
                .containsEntry("userTask_decideOnPublished", "level-3, service-bridge")
                .containsEntry("userTask_answerReferral", "clinical-safety");
        assertThat(story.shown(reference, "userTask_decideOnPublished", "publishedSoFar"))
                .contains("First notice");
        assertThat(waiting()).isZero();
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isFalse();
        assertThat(story.timeline(reference)).containsSubsequence("harm-reported", "deliveries-withheld");
    }

    @Test
    @Clause("COM-1")
    void com1_level_3_takes_down_what_is_published() {
        assessed("no");
        story.noticeSent(BRIDGE, reference);
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        story.completes(
                LEVEL_3,
                reference,
                "userTask_decideOnPublished",
                Map.of("decision", "take-down", "reason", "The family has to hear it from us"));

        assertThat(events.stream(NoticesTakenDown.class).map(NoticesTakenDown::reference))
                .contains(reference);
        assertThat(story.timeline(reference)).containsSubsequence("published-decided", "taken-down");
    }

    @Test
    @Clause("COM-1")
    void com1_the_desk_can_leave_what_is_published_as_it_is() {
        assessed("no");
        story.noticeSent(BRIDGE, reference);
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        story.completes(
                BRIDGE,
                reference,
                "userTask_decideOnPublished",
                Map.of("decision", "leave", "reason", "It names nobody"));

        assertThat(events.stream(NoticesTakenDown.class)).isEmpty();
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_decideOnPublished");
    }

    @Test
    @Clause("COM-1")
    void com1_harm_known_while_the_final_notice_is_drafted_ends_the_draft() {
        assessed("no");
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        assertThat(story.openTasks(reference)).containsKey("userTask_draftNotice");

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        assertThat(story.openTasks(reference))
                .doesNotContainKey("userTask_draftNotice")
                .containsKeys("userTask_recordResolution", "userTask_decideOnPublished");
        assertThat(readers.kinds(reference)).contains("FIRST").doesNotContain("FINAL");
    }

    private List<@Nullable String> texts(String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }

    private void assessed(String harmed) {
        Map<String, Object> answers = Story.withoutRisk();
        answers.putAll(Map.of("patientHarmed", harmed, "riskDescription", "Doses are shown wrongly"));
        story.completes(BRIDGE, reference, "userTask_assessRisks", answers);
    }

    /** What is to leave to readers: level 3 is paged for what is published. */
    private long waiting() {
        return story.bean(JdbcClient.class)
                .sql("select count(*) from delivery where state = 'WAITING' and page is null")
                .query(Long.class)
                .single();
    }
}

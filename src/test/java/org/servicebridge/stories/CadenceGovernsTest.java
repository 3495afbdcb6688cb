package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.supplier.RecordUpdate;
import org.servicebridge.testing.AnUpdate;
import org.servicebridge.testing.EngineTest;

/** Each cell of the table of clocks is changed once, and seen where people work: in due dates, chases and next updates. */
@EngineTest
class CadenceGovernsTest extends WithChangedTables {

    private Story story;

    @BeforeAll
    void eachCellIsChanged() {
        deploy(Map.of("dmn/cadence.dmn", OtherTimes::in));
    }

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void the_provider_is_chased_when_its_time_has_run_out_again_after_the_pause_and_level_two_hears_in_its_time() {
        String reference = unconfirmed();

        assertThat(story.task(reference, "userTask_confirmHssi").getDueDate())
                .isEqualTo(Instant.parse("2026-11-24T10:21:00Z"));
        story.passes(reference, ofMinutes(21).minusSeconds(1));
        assertThat(story.open(reference, "userTask_chaseSupplier")).isEmpty();
        story.passes(reference, ofSeconds(1));
        story.completes(
                BRIDGE, reference, "userTask_chaseSupplier", Map.of("called", "Duty manager", "said", "Will look"));
        story.passes(reference, ofMinutes(12));
        assertThat(story.open(reference, "userTask_chaseSupplier")).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
        story.passes(reference, ofMinutes(27));
        assertThat(story.open(reference, "userTask_hearSilence")).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.open(reference, "userTask_hearSilence")).hasSize(1);
    }

    @ParameterizedTest(name = "severity {0}: next update after {1} min, provider''s after {2} min")
    @CsvSource({"1, 48, 33", "2, 77, 44"})
    void notices_and_updates_are_due_by_the_table(int severity, int nextNotice, int supplierUpdate) {
        String reference = managed(severity);

        assertThat(story.task(reference, "userTask_draftNotice").getDueDate())
                .isEqualTo(Instant.parse("2026-11-24T10:24:00Z"));
        assertThat(story.task(reference, "userTask_recordUpdate").getDueDate())
                .isEqualTo(story.clock.instant().plus(ofMinutes(supplierUpdate)));
        assertThat(story.shown(reference, "userTask_draftNotice", "nextUpdate"))
                .isEqualTo("2026-11-24T%s".formatted(severity == 1 ? "10:48" : "11:17"));
        story.noticeSent(BRIDGE, reference);
        Deadline next = story.running(reference, ClockKind.NEXT_NOTICE);
        assertThat(next.dueAt()).isEqualTo(story.clock.instant().plus(ofMinutes(nextNotice)));
        assertThat(next.atRiskAt())
                .as("half of the time, although the time was chosen in the form")
                .isEqualTo(story.clock.instant().plus(ofMinutes(nextNotice).dividedBy(2)));

        story.passes(reference, ofMinutes(supplierUpdate));
        assertThat(story.task(reference, "userTask_chaseUpdate").getDueDate())
                .isEqualTo(story.clock.instant().plus(ofMinutes(23)));
    }

    @Test
    void the_edm_is_tried_as_often_and_as_long_as_the_table_says() {
        String reference = manageAtNight();

        assertThat(story.task(reference, "userTask_callEdm").getDueDate())
                .isEqualTo(Instant.parse("2026-11-24T22:26:00Z"));
        assertThat(story.shown(reference, "userTask_callEdm", "toCall")).contains("Attempt 1 of 3");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(story.openTasks(reference)).doesNotContainKey("userTask_callLevel3");
            story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no"));
        }
        assertThat(story.openTasks(reference)).containsKey("userTask_callLevel3");
    }

    @ParameterizedTest
    @CsvSource({"65, false", "66, true"})
    void a_report_within_the_limit_is_told_without_asking(int minutes, boolean asked) {
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(minutes))));
        story.severitySet(BRIDGE, reference, 1);

        assertThat(story.openTasks(reference).containsKey("userTask_decideRetrospective"))
                .isEqualTo(asked);
    }

    @Test
    void a_governance_service_is_doubted_at_the_number_of_updates_that_the_table_names() {
        CallStory watched = new CallStory(context);
        String reference = watched.watched(anIncident().ofKinds("national-governance"));

        updated(reference);
        assertThat(watched.openTasks(reference)).isEmpty();
        updated(reference);
        assertThat(watched.openTasks(reference)).containsKey("userTask_askDeskForUpdate");
    }

    @Test
    void level_3_is_asked_for_a_release_by_the_table() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedByApi(
                DESK,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(5)))
                        .withSecurityRisk());
        story.severitySet(DESK, reference, 1);
        story.finalNoticeSent(DESK, reference);
        story.passes(reference, ofMinutes(12).minusSeconds(1));
        assertThat(story.openTasks(reference)).containsEntry("userTask_releaseNotice", "security-ig");

        story.passes(reference, ofSeconds(1));

        assertThat(story.openTasks(reference)).containsEntry("userTask_releaseNotice", "level-3, security-ig");
    }

    @Test
    void a_service_without_an_ola_has_the_fix_time_of_the_table() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("serviceCode", "spine-training"));
        story.severitySet(BRIDGE, reference, 1);

        story.confirmedByTelephone(BRIDGE, reference, 1);

        Deadline fix = story.running(reference, ClockKind.FIX_TIME);
        assertThat(fix.dueAt()).isEqualTo(story.clock.instant().plus(ofMinutes(500)));
        assertThat(fix.atRiskAt()).isEqualTo(story.clock.instant().plus(ofMinutes(300)));
    }

    @Test
    void the_written_rfc_is_due_in_working_days() {
        ChangeStory changes = new ChangeStory(context);
        String incident = changes.managed("2026-11-24T23:00:00");
        changes.beforeTheDecision(incident);
        changes.decided(EDM, incident, Map.of("decision", "approved", "consensus", true, "notes", "Agreed"));

        changes.progressed(EDM, incident, "under-way");
        changes.progressed(EDM, incident, "complete");

        Instant now = changes.story.clock.instant();
        Instant due = Instant.parse("2026-11-26T17:30:00Z");
        assertThat(changes.story.task(incident, "userTask_receiveRfc").getDueDate())
                .isEqualTo(due);
        assertThat(changes.story.running(incident, ClockKind.RETROSPECTIVE_RFC).atRiskAt())
                .as("half of the time from now")
                .isEqualTo(now.plus(Duration.between(now, due).dividedBy(2)));
    }

    private String unconfirmed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }

    private String managed(int severity) {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, severity);
        story.confirmedByTelephone(BRIDGE, reference, severity);
        story.foundWithoutRisk(BRIDGE, reference);
        return reference;
    }

    private String manageAtNight() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(DESK, reference, 1);
        story.decidedBau(DESK, reference, "no");
        return reference;
    }

    private void updated(String reference) {
        context.getBean(RecordUpdate.class).record(reference, AnUpdate.saying("Still looking"), DESK);
    }
}

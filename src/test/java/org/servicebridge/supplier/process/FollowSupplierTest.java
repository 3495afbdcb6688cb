package org.servicebridge.supplier.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.supplier.AnnounceUpdate;
import org.servicebridge.supplier.Update;
import org.servicebridge.testing.AnUpdate;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FollowSupplierTest {

    private static final Actor KEY = Actor.key("spine", "spine-operations");
    private static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));
    private static final Map<String, Object> UPDATE = Map.of("text", "Still searching.", "by", "Sam");

    @Autowired
    SupplierStage stage;

    @Autowired
    AnnounceUpdate announceUpdate;

    @Autowired
    ChangeSeverity changeSeverity;

    @Autowired
    MovableClock clock;

    @Test
    @Clause({"IH-15", "OOH-12"})
    void ih15_an_update_is_due_each_hour_at_severity_1_and_each_90_minutes_at_severity_2() {
        String one = stage.followed(1);
        String two = stage.followed(2);

        assertThat(due(one)).isEqualTo(clock.instant().plus(minutes(60)));
        assertThat(due(two)).isEqualTo(clock.instant().plus(minutes(90)));
    }

    @Test
    @Clause({"IH-13", "IH-15", "OOH-13", "OOH-15", "MDS-1"})
    void ih13_an_update_by_telephone_is_recorded_and_the_next_one_is_awaited() {
        String reference = stage.followed(1);
        String first = stage.task(reference, "userTask_recordUpdate").getId();
        stage.passUntil(clock.instant().plus(minutes(50)));

        stage.completeAsBridge(
                reference,
                "userTask_recordUpdate",
                Map.of(
                        "text", "A node was restarted.",
                        "impact", "Fewer users than thought",
                        "component", "Log-in server",
                        "workaround", "Paper cards",
                        "replicated", "Yes, in their laboratory",
                        "eta", "Within the hour",
                        "by", "Sam"));

        assertThat(stage.task(reference, "userTask_recordUpdate").getId()).isNotEqualTo(first);
        assertThat(due(reference)).isEqualTo(clock.instant().plus(minutes(60)));
        TimelineEntry entry = stage.last(reference);
        assertThat(entry.kind()).isEqualTo("supplier-update");
        assertThat(entry.content())
                .isEqualTo(
                        "A node was restarted.\nImpact: Fewer users than thought\nComponent at fault: Log-in server\n"
                                + "Workaround: Paper cards\nReplicated: Yes, in their laboratory\nExpected: Within the hour");
        assertThat(entry.onBehalfOf()).isEqualTo("Sam");
        assertThat(entry.byTelephone()).isTrue();
    }

    @Test
    @Clause({"IH-13", "OOH-12"})
    void ih13_an_update_by_message_ends_the_wait_and_its_chase() {
        String reference = stage.followed(1);
        stage.passUntil(clock.instant().plus(minutes(70)));
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isOne();

        announceUpdate.announce(reference, update("Restarted."), KEY);

        assertThat(stage.open(reference, "userTask_chaseUpdate")).isZero();
        assertThat(stage.open(reference, "userTask_recordUpdate")).isOne();
        assertThat(due(reference)).isEqualTo(clock.instant().plus(minutes(60)));
    }

    @Test
    @Clause("IH-15")
    void ih15_a_time_agreed_with_the_provider_replaces_the_usual_one() {
        String reference = stage.followed(1);

        stage.completeAsBridge(
                reference,
                "userTask_recordUpdate",
                Map.of("text", "Disk replaced.", "by", "Sam", "nextUpdateAt", "2026-11-24T12:30"));

        assertThat(due(reference)).isEqualTo(Instant.parse("2026-11-24T12:30:00Z"));
        assertThat(stage.task(reference, "userTask_recordUpdate").getDueDate()).isEqualTo(due(reference));
    }

    @Test
    @Clause({"IH-15", "OOH-12"})
    void ih15_a_late_update_is_a_breach_and_is_chased_once() {
        String reference = stage.followed(1);

        stage.passUntil(clock.instant().plus(minutes(59)));
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isZero();
        stage.passUntil(clock.instant().plus(minutes(1)));

        assertThat(stage.open(reference, "userTask_chaseUpdate")).isOne();
        assertThat(stage.kinds(reference)).containsExactly("update-late");
        assertThat(stage.running(reference, ClockKind.SUPPLIER_UPDATE).breachedAt())
                .isEqualTo(clock.instant());
        stage.passUntil(clock.instant().plus(minutes(300)));
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isOne();
    }

    @Test
    @Clause({"IH-12", "OOH-16"})
    void ih12_an_unanswered_chase_goes_to_level_2_once() {
        String reference = stage.followed(1);
        stage.passUntil(clock.instant().plus(minutes(79)));
        assertThat(stage.open(reference, "userTask_answerReferral")).isZero();

        stage.passUntil(clock.instant().plus(minutes(1)));
        assertThat(stage.open(reference, "userTask_answerReferral")).isOne();
        stage.completeAsBridge(
                reference,
                "userTask_chaseUpdate",
                Map.of("called", "Duty desk", "reached", "no", "said", "Nobody answered."));

        assertThat(stage.open(reference, "userTask_answerReferral")).isOne();
        assertThat(stage.open(reference, "userTask_recordUpdate")).isOne();
    }

    @Test
    @Clause("IH-15")
    void ih15_a_provider_reached_has_until_the_time_agreed_and_is_chased_again_after_it() {
        String reference = stage.followed(1);
        stage.passUntil(clock.instant().plus(minutes(65)));

        stage.completeAsBridge(
                reference,
                "userTask_chaseUpdate",
                Map.of("called", "Sam", "reached", "yes", "said", "Soon.", "agreedNext", "2026-11-24T11:45"));

        assertThat(stage.task(reference, "userTask_recordUpdate").getDueDate())
                .isEqualTo(Instant.parse("2026-11-24T11:45:00Z"));
        stage.passUntil(Instant.parse("2026-11-24T11:44:00Z"));
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isZero();
        stage.passUntil(Instant.parse("2026-11-24T11:45:00Z"));
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isOne();
        assertThat(stage.kinds(reference)).containsExactly("update-late", "update-chased", "update-late");
    }

    @Test
    @Clause("IH-15")
    void ih15_a_higher_severity_moves_the_update_forward() {
        String reference = stage.followed(2);
        stage.passUntil(clock.instant().plus(minutes(70)));
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isZero();

        changeSeverity.change(reference, 1, "More users.", BRIDGE);

        assertThat(due(reference)).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        stage.passUntil(clock.instant());
        assertThat(stage.open(reference, "userTask_chaseUpdate")).isOne();
    }

    @Test
    @Clause({"IH-13", "OOH-15"})
    void ih13_two_updates_in_the_same_second_are_both_recorded() {
        String reference = stage.followed(1);

        announceUpdate.announce(reference, update("First."), KEY);
        stage.completeAsBridge(reference, "userTask_recordUpdate", UPDATE);

        assertThat(stage.kinds(reference)).isEqualTo(List.of("supplier-update", "supplier-update"));
        assertThat(stage.open(reference, "userTask_recordUpdate")).isOne();
    }

    private Instant due(String reference) {
        return stage.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt();
    }

    private static Update update(String text) {
        return AnUpdate.saying(text);
    }

    private static Duration minutes(int number) {
        return Duration.ofMinutes(number);
    }
}

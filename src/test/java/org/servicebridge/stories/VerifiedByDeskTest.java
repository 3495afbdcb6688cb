package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.LEAD;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk that hears of an HSSI from a user verifies it, and hands it over by telephone to the desk on duty. */
@EngineTest
class VerifiedByDeskTest {

    private static final String ST_EXAMPLE = "desk-st-example";
    private static final String NIGHT = "national-service-desk";
    private static final String CORE = "service-bridge";

    @Autowired
    private ApplicationContext context;

    private HandoverStory story;

    @BeforeEach
    void begin() {
        story = new HandoverStory(context);
    }

    @Test
    @Clause({"IH-1a", "IH-2", "IH-3", "DSK-1", "COM-3", "IH-16"})
    void reported_to_an_accredited_desk_it_is_verified_there_handed_over_hot_and_told_in_time() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference =
                story.reportedToDesk(ACCREDITED, Map.of("summary", "Smartcard log-in fails", "deskReference", "ST-1"));
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_logIncident", ST_EXAMPLE));
        assertThat(story.entries(reference)).contains("service-bridge: Heard of it first: St Example Service Desk");
        story.logged(ACCREDITED, reference, Map.of("deskReference", "ST-1"));
        story.severityProposed(ACCREDITED, reference, 1, Map.of());
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_tellProvider", ST_EXAMPLE));
        story.providerTold(ACCREDITED, reference, Map.of());

        // when
        story.passes(reference, ofMinutes(20));

        // then
        assertThat(story.openTasks(reference))
                .containsOnly(
                        Map.entry("userTask_confirmHssi", ST_EXAMPLE), Map.entry("userTask_chaseSupplier", ST_EXAMPLE));
        assertThat(story.incident(reference).identification().deskReference()).isEqualTo("ST-1");
        assertThat(new OnPage(context).startPage("bridge"))
                .contains(reference, "being verified by St Example Service Desk");

        // when
        story.confirmedByTelephone(ACCREDITED, reference, 1);
        Instant confirmed = story.clock.instant();

        // then
        assertThat(owner(reference)).isEqualTo(ST_EXAMPLE);
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_handOver", ST_EXAMPLE)
                .containsEntry("userTask_takeOver", CORE)
                .containsEntry("userTask_assessRisks", CORE);
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo(confirmed.plus(ofMinutes(20)));
        assertThat(story.running(reference, ClockKind.HANDOVER).dueAt()).isEqualTo(confirmed.plus(ofMinutes(10)));

        // when
        story.passes(reference, ofMinutes(4));
        story.handedOver(ACCREDITED, reference, Map.of("takenAt", "2026-11-24T10:21"));

        // then
        assertThat(story.bean(Timeline.class).of(reference))
                .filteredOn(
                        entry -> Objects.requireNonNullElse(entry.content(), "").contains("Ann Analyst took it"))
                .extracting(TimelineEntry::happenedAt)
                .containsExactly(Instant.parse("2026-11-24T10:21:00Z"));
        assertThat(owner(reference)).isEqualTo(CORE);
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.contains("Handed over by telephone to Service Bridge: Ann Analyst took it."));
        story.passes(reference, ofMinutes(10));
        assertThat(story.openTasks(reference))
                .doesNotContainKeys("userTask_handOver", "userTask_takeUpLateHandover")
                .containsEntry("userTask_takeOver", NIGHT);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
        assertThat(story.openTasks(reference)).containsEntry("userTask_relayNotice", ST_EXAMPLE);

        // when
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, reference);
        story.detailsSatisfy(BRIDGE, reference);
        assertThat(story.openTasks(reference)).containsEntry("userTask_confirmWithReporter", ST_EXAMPLE);
    }

    @Test
    @Clause({"IH-3", "COM-3", "INV-5"})
    void where_nobody_calls_the_notice_leaves_all_the_same_and_level_two_has_it_taken_over() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.confirmedBy(ACCREDITED);

        // when
        story.passes(reference, ofMinutes(9));
        assertThat(story.open(reference, "userTask_takeUpLateHandover")).isEmpty();
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeUpLateHandover", "service-bridge-lead");
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        assertThat(owner(reference)).isEqualTo(ST_EXAMPLE);

        // when
        story.completes(
                LEAD,
                reference,
                "userTask_takeUpLateHandover",
                Map.of("takeOver", "yes", "done", "The desk does not answer"));

        // then
        assertThat(owner(reference)).isEqualTo(CORE);
        assertThat(story.runs(reference, ClockKind.HANDOVER)).isFalse();
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_handOver");
    }

    @Test
    @Clause({"IH-3", "INV-5"})
    void the_bridge_takes_it_over_from_its_side_instead_of_waiting_for_the_call() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.confirmedBy(DESK);
        assertThat(owner(reference)).isEqualTo(NIGHT);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_decideBau");

        // when
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "They are on the line with us"));

        // then
        assertThat(owner(reference)).isEqualTo(CORE);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_handOver");
        story.passes(reference, ofMinutes(11));
        assertThat(story.open(reference, "userTask_takeUpLateHandover")).isEmpty();
    }

    @Test
    @Clause({"IH-3", "IH-1a", "INV-5", "OOH-6"})
    void the_change_of_shift_finds_the_desk_to_hand_over_to() {
        // given
        story.clock.setLondon("2026-11-24T17:25:00");
        String ofAccredited = story.confirmedBy(ACCREDITED);
        String ofNight = story.confirmedBy(DESK);
        String verified = story.awaitedBy(DESK);

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(owner(ofNight)).isEqualTo(NIGHT);
        assertThat(story.openTasks(ofNight))
                .doesNotContainKey("userTask_handOver")
                .containsEntry("userTask_decideBau", NIGHT)
                .containsEntry("userTask_takeOver", CORE);
        assertThat(owner(ofAccredited)).isEqualTo(ST_EXAMPLE);
        assertThat(story.openTasks(ofAccredited))
                .containsEntry("userTask_handOver", ST_EXAMPLE)
                .containsEntry("userTask_takeOver", NIGHT)
                .containsEntry("userTask_decideBau", NIGHT)
                .containsEntry("userTask_assessRisks", NIGHT);
        story.handedOver(ACCREDITED, ofAccredited, Map.of());
        assertThat(owner(ofAccredited)).isEqualTo(NIGHT);
        story.confirmedByTelephone(DESK, verified, 1);
        assertThat(story.openTasks(verified))
                .doesNotContainKey("userTask_handOver")
                .containsEntry("userTask_decideBau", NIGHT);
    }

    @Test
    @Clause({"IH-3", "OOH-1", "INV-5"})
    void reported_to_an_accredited_desk_at_night_the_national_one_gets_it_and_from_eight_on_the_bridge() {
        // given
        story.clock.setLondon("2026-11-24T07:40:00");
        String handedAtNight = story.confirmedBy(ACCREDITED);
        String pending = story.confirmedBy(ACCREDITED);
        String awaited = story.awaitedBy(ACCREDITED);
        assertThat(story.openTasks(handedAtNight)).containsEntry("userTask_decideBau", NIGHT);
        story.handedOver(ACCREDITED, handedAtNight, Map.of());
        assertThat(owner(handedAtNight)).isEqualTo(NIGHT);

        // when
        story.clock.setLondon("2026-11-24T08:00:00");
        story.shiftChanges();

        // then
        assertThat(owner(handedAtNight)).isEqualTo(NIGHT);
        assertThat(story.openTasks(pending)).containsEntry("userTask_takeOver", CORE);
        story.handedOver(ACCREDITED, pending, Map.of());
        assertThat(owner(pending)).isEqualTo(CORE);
        story.confirmedByTelephone(ACCREDITED, awaited, 1);
        assertThat(story.openTasks(awaited))
                .containsEntry("userTask_handOver", ST_EXAMPLE)
                .containsEntry("userTask_assessRisks", CORE)
                .doesNotContainKey("userTask_decideBau");
    }

    @Test
    @Clause({"IH-3", "DSK-1", "INV-3"})
    void an_internal_service_is_rated_by_its_desk_and_passed_on_at_once_to_bridge_and_team() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(ACCREDITED, "The data centre is dark");
        story.logged(ACCREDITED, reference, Map.of("serviceCode", "internal-hosting"));

        // when
        story.severityProposed(ACCREDITED, reference, 1, Map.of());

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference)).containsEntry("userTask_handOver", ST_EXAMPLE);
        assertThatThrownBy(() -> story.handedOver(ACCREDITED, reference, Map.of()))
                .hasStackTraceContaining("Say who took your call at the team that provides the service.");
        story.handedOver(ACCREDITED, reference, Map.of("teamTold", "Hal Hosting"));
        assertThat(owner(reference)).isEqualTo(CORE);
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.contains("Hal Hosting took the call at the internal team."));
    }

    private String owner(String reference) {
        return String.valueOf(story.incident(reference).handling().owner());
    }
}

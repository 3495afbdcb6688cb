package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.CallStory.ARRANGE;
import static org.servicebridge.stories.CallStory.OPEN;
import static org.servicebridge.stories.CallStory.RECORD;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A conference call or war room is arranged in half an hour, held, and its outcome passed on. */
@EngineTest
class ConferenceCallTest {

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"ESC-7", "MAJ-1", "IH-12"})
    void maj1_in_core_hours_the_bridge_chairs_and_the_call_stands_for_the_update() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        Deadlines deadlines = story.bean(Deadlines.class);
        deadlines.start(story.incident(reference), ClockKind.SUPPLIER_UPDATE, story.clock.instant());

        story.asksForCall(BRIDGE, reference);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ARRANGE, "service-bridge"));
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(30)));
        assertThat(story.shown(reference, ARRANGE, "callAt")).isEqualTo("2026-11-24T10:30");
        story.arranges(
                BRIDGE,
                reference,
                "2026-11-24T10:25",
                Map.of(
                        "invitees", "[\"provider-manager\",\"experts\"]",
                        "services", "[\"care-identity\"]",
                        "others", "A. Tester"));
        story.passes(reference, ofMinutes(25));
        story.completes(BRIDGE, reference, OPEN, Map.of("opened", "yes", "attended", "Provider, experts"));

        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL)).isFalse();
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).startedAt())
                .isEqualTo(story.clock.instant());
        assertThat(story.recorded(reference, "call-arranged"))
                .containsExactly("Conference call opens 10:25am. Asked: The provider’s incident manager, Technical"
                        + " experts from the rota, the provider of Care Identity, A. Tester.");
        story.completes(
                BRIDGE,
                reference,
                RECORD,
                Map.of("notes", "Restart at noon", "actions", "Provider: restart", "deskJoined", "yes"));
        assertThat(story.recorded(reference, "call-held"))
                .containsExactly("Conference call held. Restart at noon\nActions: Provider: restart");
        assertThat(story.recorded(reference, "call-late")).isEmpty();
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"ESC-7", "MAJ-2"})
    void maj2_at_night_the_edm_chairs_and_the_outcome_is_passed_to_the_desk() {
        String reference = story.managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.asksForCall(DESK, reference);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ARRANGE, "edm, national-service-desk"));
        story.arranges(EDM, reference, "2026-11-25T03:20", Map.of());
        story.opens(EDM, reference);
        story.completes(EDM, reference, RECORD, Map.of("notes", "Fail over now", "deskJoined", "no"));

        assertThat(story.openTasks(reference)).isEqualTo(Map.of("userTask_takeInOutcome", "national-service-desk"));
        assertThat(story.shown(reference, "userTask_takeInOutcome", "outcome")).contains("Fail over now");
        story.asksForCall(EDM, reference);
        assertThat(story.openTasks(reference)).containsOnlyKeys(ARRANGE, "userTask_takeInOutcome");
        story.completes(EDM, reference, ARRANGE, Map.of("arranged", "no", "why", "All is said"));
        story.completes(DESK, reference, "userTask_takeInOutcome", Map.of());
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("ESC-7")
    void esc7_a_call_that_is_not_open_in_half_an_hour_is_a_breach_and_is_held_all_the_same() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(LEAD, reference);

        story.passes(reference, ofMinutes(31));

        assertThat(story.recorded(reference, "call-late")).containsExactly("The call was not open in time.");
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL).breachedAt())
                .isNotNull();
        assertThat(story.openTasks(reference)).containsOnlyKeys(ARRANGE);
    }

    @Test
    @Clause({"ESC-7", "BRG-1"})
    void brg1_a_call_for_later_needs_a_reason_and_moves_its_time() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, reference);

        assertThatThrownBy(() -> story.arranges(BRIDGE, reference, "2026-11-24T11:00", Map.of()))
                .hasRootCauseMessage("Say why the call opens later than in time.");
        story.arranges(BRIDGE, reference, "2026-11-24T11:00", Map.of("why", "The provider is on site from 11:00"));
        story.passes(reference, ofMinutes(59));

        assertThat(story.recorded(reference, "call-late")).isEmpty();
        story.passes(reference, ofMinutes(2));
        assertThat(story.recorded(reference, "call-late")).hasSize(1);
    }

    @Test
    @Clause("BRG-1")
    void brg1_a_checkpoint_call_follows_at_the_time_that_was_agreed() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-24T10:10", Map.of("joining", "Line 7"));
        story.opens(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                RECORD,
                Map.of("notes", "Again at noon", "deskJoined", "yes", "nextCallAt", "2026-11-24T12:00"));

        assertThat(story.openTasks(reference)).containsOnlyKeys(ARRANGE);
        assertThat(story.shown(reference, ARRANGE, "callAt")).isEqualTo("2026-11-24T12:00");
        assertThat(story.shown(reference, ARRANGE, "joining")).isEqualTo("Line 7");
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL).dueAt())
                .isEqualTo(story.clock.instant().plus(ofHours(2)));
    }

    @Test
    @Clause("MAJ-1")
    void maj1_where_the_next_notice_falls_into_the_call_a_holding_notice_is_offered() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.bean(Deadlines.class).start(story.incident(reference), ClockKind.NEXT_NOTICE, story.clock.instant());
        story.asksForCall(BRIDGE, reference);

        assertThat(story.shown(reference, ARRANGE, "nextNotice")).contains("It falls into the call");
        assertThatThrownBy(() -> story.arranges(BRIDGE, reference, "2026-11-24T10:30", Map.of()))
                .hasRootCauseMessage(
                        "The next notice falls into the call: say whether a holding notice goes out first.");
        story.arranges(BRIDGE, reference, "2026-11-24T10:30", Map.of("holding", "no"));
        assertThat(story.openTasks(reference)).containsOnlyKeys(OPEN);
    }

    @Test
    @Clause("MAJ-1")
    void maj1_a_checkpoint_call_agreed_for_the_night_is_the_edms() {
        String reference = story.managed("2026-11-24T16:00:00", anIncident());
        story.starts(
                BRIDGE,
                "hold-conference-call",
                reference,
                Map.of("kind", "conference-call", "what", "The night", "callAt", "2026-11-24T19:00"));

        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ARRANGE, "edm, service-bridge"));
    }

    @Test
    @Clause("MAJ-1")
    void maj1_the_call_stands_for_the_update_that_the_desk_waits_for() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"), report -> report.by("provider", "SP-77", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        String waiting = story.task(reference, "userTask_recordUpdate").getId();
        story.passes(reference, ofMinutes(40));
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-24T10:50", Map.of("holding", "yes"));
        assertThat(story.recorded(reference, "urgent-notice-wanted"))
                .containsExactly("Urgent notice wanted: A call opens 10:50am; news follow after it.");

        story.passes(reference, ofMinutes(10));
        story.opens(BRIDGE, reference);

        assertThat(story.task(reference, "userTask_recordUpdate").getId()).isNotEqualTo(waiting);
        assertThat(story.task(reference, "userTask_recordUpdate").getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(60))));
        story.passes(reference, ofMinutes(20));
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_chaseUpdate");
    }

    @Test
    void one_call_is_held_at_a_time_and_it_ends_with_the_incident() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, reference);

        assertThatThrownBy(() -> story.asksForCall(EDM, reference))
                .hasMessage(
                        "A call on %s is asked for or held already: join it, or record its outcome first.", reference);
        story.over(reference);

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL)).isFalse();
        story.passes(reference, ofMinutes(120));
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(story.recorded(reference, "call-late")).isEmpty();
    }

    @Test
    @Clause("IH-12")
    void ih12_a_war_room_is_asked_for_in_the_same_way_and_may_be_dropped_with_a_reason() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.starts(BRIDGE, "hold-conference-call", reference, Map.of("kind", "war-room", "what", "All hands"));
        assertThat(story.shown(reference, ARRANGE, "asked")).startsWith("**War room**");

        assertThatThrownBy(() -> story.completes(BRIDGE, reference, ARRANGE, Map.of("arranged", "no")))
                .hasRootCauseMessage("Say why no call is needed, for instance how and when it is restored.");
        story.completes(BRIDGE, reference, ARRANGE, Map.of("arranged", "no", "why", "Fixed by 10:15"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.recorded(reference, "call-not-needed")).containsExactly("No call is needed: Fixed by 10:15");
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A conference call or war room is arranged in half an hour, held, and its outcome passed on. */
@EngineTest
class ConferenceCallTest {

    private static final String ARRANGE = "userTask_arrangeCall";
    private static final String OPEN = "userTask_openCall";
    private static final String RECORD = "userTask_recordCall";

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    private String managed(String london, AnIncident kind) {
        story.clock.setLondon(london);
        return kind.managedIn(story.bean(Incidents.class), story.clock).reference();
    }

    private List<String> recorded(String reference, String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }

    private String shown(String reference, String task, String field) {
        return String.valueOf(story.bean(TaskService.class)
                .getVariable(story.task(reference, task).getId(), field));
    }

    private void starts(Actor person, String process, String reference, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("reference", reference);
        story.as(person, () -> story.runtime.startProcessInstanceByKey(process, answers));
    }

    private void over(String reference) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new IncidentOver(reference, BRIDGE)));
    }

    private void asksForCall(Actor person, String reference) {
        starts(person, "hold-conference-call", reference, Map.of("kind", "conference-call", "what", "The plan"));
    }

    private void arranges(Actor person, String reference, String callAt, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("arranged", "yes", "callAt", callAt));
        answers.putAll(more);
        story.completes(person, reference, ARRANGE, answers);
    }

    @Test
    @Clause({"ESC-7", "MAJ-1", "IH-12"})
    void maj1_inCoreHoursTheBridgeChairsAndTheCallStandsForTheUpdate() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        Deadlines deadlines = story.bean(Deadlines.class);
        deadlines.start(story.incident(reference), ClockKind.SUPPLIER_UPDATE, story.clock.instant());

        asksForCall(BRIDGE, reference);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ARRANGE, "service-bridge"));
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(30)));
        assertThat(shown(reference, ARRANGE, "callAt")).isEqualTo("2026-11-24T10:30");
        arranges(
                BRIDGE,
                reference,
                "2026-11-24T10:25",
                Map.of(
                        "invitees", "[\"provider-manager\",\"experts\"]",
                        "services", "[\"care-identity\"]",
                        "others", "A. Tester"));
        story.passes(reference, ofMinutes(25));
        story.completes(BRIDGE, reference, OPEN, Map.of("attended", "Provider, experts"));

        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL)).isFalse();
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).startedAt())
                .isEqualTo(story.clock.instant());
        assertThat(recorded(reference, "call-arranged"))
                .containsExactly("Conference call opens 10:25am. Asked: The provider’s incident manager, Technical"
                        + " experts from the rota, the provider of care-identity, A. Tester.");
        story.completes(
                BRIDGE,
                reference,
                RECORD,
                Map.of("notes", "Restart at noon", "actions", "Provider: restart", "deskJoined", "yes"));
        assertThat(recorded(reference, "call-held"))
                .containsExactly("Conference call held. Restart at noon\nActions: Provider: restart");
        assertThat(recorded(reference, "call-late")).isEmpty();
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"ESC-7", "MAJ-2"})
    void maj2_atNightTheEdmChairsAndTheOutcomeIsPassedToTheDesk() {
        String reference = managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        asksForCall(DESK, reference);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ARRANGE, "edm, national-service-desk"));
        arranges(EDM, reference, "2026-11-25T03:20", Map.of());
        story.completes(EDM, reference, OPEN, Map.of("attended", "Provider"));
        story.completes(EDM, reference, RECORD, Map.of("notes", "Fail over now", "deskJoined", "no"));

        assertThat(story.openTasks(reference)).isEqualTo(Map.of("userTask_takeInOutcome", "national-service-desk"));
        assertThat(shown(reference, "userTask_takeInOutcome", "outcome")).contains("Fail over now");
        story.completes(DESK, reference, "userTask_takeInOutcome", Map.of());
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("ESC-7")
    void esc7_aCallThatIsNotOpenInHalfAnHourIsABreachAndIsHeldAllTheSame() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        asksForCall(LEAD, reference);

        story.passes(reference, ofMinutes(31));

        assertThat(recorded(reference, "call-late")).containsExactly("The call was not open in time.");
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL).breachedAt())
                .isNotNull();
        assertThat(story.openTasks(reference)).containsOnlyKeys(ARRANGE);
    }

    @Test
    @Clause({"ESC-7", "BRG-1"})
    void brg1_aCallForLaterNeedsAReasonAndMovesItsTime() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        asksForCall(BRIDGE, reference);

        assertThatThrownBy(() -> arranges(BRIDGE, reference, "2026-11-24T11:00", Map.of()))
                .hasRootCauseMessage("Say why the call opens later than in time.");
        arranges(BRIDGE, reference, "2026-11-24T11:00", Map.of("why", "The provider is on site from 11:00"));
        story.passes(reference, ofMinutes(59));

        assertThat(recorded(reference, "call-late")).isEmpty();
        story.passes(reference, ofMinutes(2));
        assertThat(recorded(reference, "call-late")).hasSize(1);
    }

    @Test
    @Clause("BRG-1")
    void brg1_aCheckpointCallFollowsAtTheTimeThatWasAgreed() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        asksForCall(BRIDGE, reference);
        arranges(BRIDGE, reference, "2026-11-24T10:10", Map.of("joining", "Line 7"));
        story.completes(BRIDGE, reference, OPEN, Map.of("attended", "Provider"));
        story.completes(
                BRIDGE,
                reference,
                RECORD,
                Map.of("notes", "Again at noon", "deskJoined", "yes", "nextCallAt", "2026-11-24T12:00"));

        assertThat(story.openTasks(reference)).containsOnlyKeys(ARRANGE);
        assertThat(shown(reference, ARRANGE, "callAt")).isEqualTo("2026-11-24T12:00");
        assertThat(shown(reference, ARRANGE, "joining")).isEqualTo("Line 7");
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL).dueAt())
                .isEqualTo(story.clock.instant().plus(ofHours(2)));
    }

    @Test
    @Clause("MAJ-1")
    void maj1_whereTheNextNoticeFallsIntoTheCallAHoldingNoticeIsOffered() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        story.bean(Deadlines.class).start(story.incident(reference), ClockKind.NEXT_NOTICE, story.clock.instant());
        asksForCall(BRIDGE, reference);

        assertThat(shown(reference, ARRANGE, "nextNotice")).contains("It falls into the call");
        assertThatThrownBy(() -> arranges(BRIDGE, reference, "2026-11-24T10:30", Map.of()))
                .hasRootCauseMessage(
                        "The next notice falls into the call: say whether a holding notice goes out first.");
        arranges(BRIDGE, reference, "2026-11-24T10:30", Map.of("holding", "no"));
        assertThat(story.openTasks(reference)).containsOnlyKeys(OPEN);
    }

    @Test
    void oneCallIsHeldAtATimeAndItEndsWithTheIncident() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        asksForCall(BRIDGE, reference);

        assertThatThrownBy(() -> asksForCall(EDM, reference))
                .hasMessage("Conference call or war room of %s is open already.", reference);
        over(reference);

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL)).isFalse();
    }

    @Test
    @Clause("IH-12")
    void ih12_aWarRoomIsAskedForInTheSameWayAndMayBeDroppedWithAReason() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        starts(BRIDGE, "hold-conference-call", reference, Map.of("kind", "war-room", "what", "All hands"));
        assertThat(shown(reference, ARRANGE, "asked")).startsWith("**War room**");

        assertThatThrownBy(() -> story.completes(BRIDGE, reference, ARRANGE, Map.of("arranged", "no")))
                .hasRootCauseMessage("Say why no call is needed, for instance how and when it is restored.");
        story.completes(BRIDGE, reference, ARRANGE, Map.of("arranged", "no", "why", "Fixed by 10:15"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(recorded(reference, "call-not-needed")).containsExactly("No call is needed: Fixed by 10:15");
    }
}

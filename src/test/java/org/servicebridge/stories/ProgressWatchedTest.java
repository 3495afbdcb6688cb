package org.servicebridge.stories;

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
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.progress.Contact;
import org.servicebridge.progress.Contacts;
import org.servicebridge.supplier.RecordUpdate;
import org.servicebridge.supplier.Update;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An HSSI that does not get on is noticed: on a governance service, on an operational one, and against the fix time. */
@EngineTest
class ProgressWatchedTest {

    private static final String ASK_DESK = "userTask_askDeskForUpdate";
    private static final String ASK_PROVIDER = "userTask_askProviderForUpdate";
    private static final String CONSIDER = "userTask_considerCall";

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

    private String watched(String... kinds) {
        String reference = managed("2026-11-25T01:00:00", anIncident().ofKinds(kinds));
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new IncidentManaged(reference)));
        return reference;
    }

    private void updated(String reference) {
        story.bean(RecordUpdate.class)
                .record(reference, new Update("Still looking", null, null, null, null, null, null), DESK);
    }

    @Test
    @Clause("ESC-8")
    void esc8_afterFiveHoursTheEdmAsksTheDeskThenTheProviderThenConsidersACall() {
        String reference = watched("national-governance");

        story.passes(reference, ofMinutes(299));
        assertThat(story.openTasks(reference)).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ASK_DESK, "edm, service-bridge"));
        story.completes(EDM, reference, ASK_DESK, Map.of("satisfactory", "no", "said", "Nothing new"));
        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_PROVIDER);
        story.completes(EDM, reference, ASK_PROVIDER, Map.of("satisfactory", "no", "said", "No plan"));
        story.completes(EDM, reference, CONSIDER, Map.of("call", "yes", "why", "The restoration plan"));

        assertThat(story.openTasks(reference)).isEqualTo(Map.of("userTask_arrangeCall", "edm, service-bridge"));
        assertThat(recorded(reference, "hold-conference-call"))
                .containsExactly("Conference call or war room: The restoration plan");
        assertThat(recorded(reference, "progress-judged")).hasSize(2);
    }

    @Test
    @Clause("ESC-8")
    void esc8_theThirdUpdateIsEnoughAndSuitableProgressStartsTheWatchAnew() {
        String reference = watched("national-governance");
        updated(reference);
        updated(reference);
        assertThat(story.openTasks(reference)).isEmpty();

        updated(reference);

        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_DESK);
        assertThat(shown(reference, ASK_DESK, "updates")).contains("Still looking");
        story.passes(reference, ofMinutes(60));
        story.completes(EDM, reference, ASK_DESK, Map.of("satisfactory", "yes", "said", "Half is back"));
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(story.running(reference, ClockKind.LACK_OF_PROGRESS).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(300)));
        story.passes(reference, ofMinutes(300));
        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_DESK);
    }

    @Test
    @Clause("ESC-8")
    void esc8_otherServicesAreNotWatchedAndNothingFiresOnceItIsOver() {
        String local = watched("local");
        String governance = watched("national-governance");

        over(governance);

        story.passes(local, ofMinutes(600));
        assertThat(story.isOver(local)).isTrue();
        assertThat(story.isOver(governance)).isTrue();
        assertThat(story.runs(governance, ClockKind.LACK_OF_PROGRESS)).isFalse();
    }

    @Test
    @Clause("ESC-10")
    void esc10_onceTheEdmIsReachedAnOperationalServiceHasItsCallAtOnceUnlessRestorationIsKnown() {
        String reference = managed("2026-11-25T01:00:00", anIncident().ofKinds("national-operational"));
        starts(EDM, "escalate-incident", reference, Map.of("reason", "advice", "what", "What next?"));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_callEdm");

        story.completes(
                BRIDGE, reference, "userTask_callEdm", Map.of("answered", "yes", "who", "EDM", "relayed", "All"));

        assertThat(story.openTasks(reference)).containsEntry("userTask_arrangeCall", "edm, service-bridge");
        assertThat(story.running(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL)
                        .dueAt())
                .isEqualTo(story.clock.instant());
        story.completes(
                EDM,
                reference,
                "userTask_arrangeCall",
                Map.of("arranged", "no", "why", "Restored by a restart at 01:30"));
        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL)).isFalse();
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_actAtLevel2");
    }

    @Test
    @Clause({"BRG-2", "BRG-3"})
    void brg2_atThreeQuartersAndAtTheBreachTheSupportTeamAndLevel2HearOfTheFixTime() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", "SP-77", 1).foundByMonitoring());
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);

        story.passes(reference, ofMinutes(179));
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_pressSupportTeam");
        story.passes(reference, ofMinutes(1));
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_pressSupportTeam", "service-bridge")
                .containsEntry("userTask_acknowledgeEscalation", "service-bridge, service-bridge-lead");
        story.completes(
                BRIDGE, reference, "userTask_pressSupportTeam", Map.of("who", "Database team", "said", "We hurry"));
        story.passes(reference, ofMinutes(60));

        assertThat(recorded(reference, "fix-time-passed")).containsExactly("The fix time of the service has passed.");
        assertThat(story.running(reference, ClockKind.FIX_TIME).breachedAt()).isNotNull();
        assertThat(story.openTasks(reference)).containsKey("userTask_escalateBreach");
        assertThat(recorded(reference, "escalate-incident")).hasSize(2);
        assertThat(recorded(reference, "support-team-told"))
                .containsExactly("Support team told of the fix time, Database team: We hurry");
    }

    @Test
    @Clause("BRG-5")
    void brg5_theManagerAndTheOwnersInResolverGroupsAreNamedAndTheLatestWordCounts() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        starts(
                LEAD,
                "name-contacts",
                reference,
                Map.of("role", "hssi-manager", "name", "A. Manager", "contact", "07700 900201"));
        starts(BRIDGE, "name-contacts", reference, group("B. Owner"));
        starts(BRIDGE, "name-contacts", reference, group("C. Owner"));

        assertThat(story.bean(Contacts.class).of(reference))
                .extracting(Contact::inWords)
                .containsExactly("HSSI manager: A. Manager, 07700 900201", "Database: C. Owner, 07700 900202");
        assertThat(recorded(reference, "contact-named")).hasSize(3);
        assertThatThrownBy(() -> starts(
                        BRIDGE,
                        "name-contacts",
                        reference,
                        Map.of("role", "resolver-group", "name", "D", "contact", "E")))
                .hasMessage("Say which resolver group it is.");
        assertThat(story.isOver(reference)).isTrue();
    }

    private static Map<String, Object> group(String name) {
        return Map.of("role", "resolver-group", "team", "Database", "name", name, "contact", "07700 900202");
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.ChangeStory.LEVEL_4;
import static org.servicebridge.stories.ChangeStory.SECURITY;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Visitor;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.LandedDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * HSSIs that began under a landed version run on under this one, on the models that they began with, through the tasks that
 * people find, to the closed record. What they were doing, {@link RunningHssis} tells.
 */
abstract class UpgradeStory {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    private static final Map<String, Object> PLAN = Map.of(
            "investigations", "Logs of all nodes",
            "risks", "None",
            "workStreams", "Replace the log-in tier",
            "timescales", "By Friday",
            "by", "Duty manager",
            "last", true);

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @Value("${landed-database}")
    private String version = "";

    private TasklistStory story;
    private LandedDatabase landed;

    /** Each goes by its own time: none waits for the others. */
    @BeforeEach
    void someMinutesLater() throws IOException {
        landed = LandedDatabase.of(version);
        story = new TasklistStory(context, port, clocksHaveTimers());
        story.clock.set(landed.takenAt().plus(ofMinutes(7)));
    }

    /** Whether the models of that version have a timer for each clock on the record. */
    boolean clocksHaveTimers() {
        return true;
    }

    /** In which the forms of that version ask how far a change is. */
    abstract String progressField();

    @AfterAll
    static void giveTheEngineItsClock() {
        ClockUtil.reset();
    }

    /** A group that this version asks and that one did not have. */
    @Test
    void a_lead_of_service_owners_works_in_tasklist() {
        // given
        IdentityService people = context.getBean(IdentityService.class);
        User lead = people.newUser("lead.of.owners");
        lead.setPassword("lead.of.owners");
        people.saveUser(lead);
        people.createMembership(lead.getId(), Groups.SERVICE_OWNER_LEAD);

        // when
        Visitor tasklist = Visitor.signedIn(port, lead.getId());

        // then
        assertThat(tasklist.get(TASKLIST + "/authorization/check?permissionName=ACCESS&resourceName=application"
                                + "&resourceType=0&resourceId=tasklist")
                        .body())
                .contains("\"authorized\":true");
        assertThat(tasklist.get(TASKLIST + "/filter").body()).contains("My desk, unclaimed");
    }

    @Test
    void one_that_waited_for_its_provider_is_chased_confirmed_resolved_and_closed() {
        // given
        String reference = runningOn(RunningHssis.UNCONFIRMED);
        // when
        story.completes(BRIDGE, reference, "userTask_chaseSupplier", Map.of("called", "Duty manager", "said", "Soon"));
        story.passes(reference, ofMinutes(20));
        story.silenceTakenUp(EDM, reference);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.completes(BRIDGE, reference, "userTask_handOver", Map.of("takenBy", "Ann Analyst"));
        story.decidedBau(DESK, reference, "yes");
        story.foundWithoutRisk(DESK, reference);
        story.noticeSent(DESK, reference);
        story.passes(reference, ofMinutes(30));
        story.resolvedByTelephone(DESK, reference);
        story.agreedAndClosed(DESK, DESK, reference);

        // then
        assertThat(story.timeline(reference))
                .containsSubsequence(
                        "provider-silent", "supplier-chased", "level-2-acts", "confirmed", "notice-queued", "closed");
        requireOver(reference);
    }

    @Test
    void one_that_was_managed_and_escalated_is_communicated_again_resolved_and_closed() {
        // given
        String reference = runningOn(RunningHssis.MANAGED);
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isEqualTo("2026-11-24T18:35:00Z");

        // when
        story.completes(LEVEL_4, reference, "userTask_acknowledgeEscalation", Map.of());
        story.passes(reference, ofMinutes(40));
        story.noticeSent(DESK, reference);

        // then
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isAfter("2026-11-24T18:45:00Z");

        // when
        story.resolvedByTelephone(DESK, reference);
        story.agreedAndClosed(DESK, DESK, reference);

        // then
        requireOver(reference);
    }

    @Test
    void one_whose_change_was_with_the_ecab_gets_it_is_closed_and_the_change_is_reviewed() {
        // given
        String reference = runningOn(RunningHssis.CHANGING);
        ChangeStory changes = new ChangeStory(story);

        // when
        story.completes(SECURITY, reference, "userTask_approveSecurity", Map.of("answer", "not-required"));
        story.completes(LEVEL_4, reference, "userTask_approveLeadership", Map.of("answer", "approved"));
        changes.decided(EDM, reference, Map.of("decision", "approved", "consensus", true, "notes", "Agreed"));
        progressed(reference, "under-way");
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All that is known"));
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Go on", "communicationsRequired", "yes", "wording", "Log-in is down"));
        story.noticeSent(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        story.agreedAndClosed(DESK, DESK, reference);
        progressed(reference, "complete");
        story.completes(CHANGE, reference, "userTask_receiveRfc", Map.of("rfcNumber", "RFC-4711"));
        story.completes(CHANGE, reference, "userTask_reviewChange", Map.of("successful", "yes", "found", "As planned"));

        // then
        requireOver(reference);
    }

    @Test
    void one_that_was_resolved_gets_its_details_and_is_closed_once_its_reporters_no_is_answered() {
        // given
        String reference = runningOn(RunningHssis.RESOLVED);

        // when
        story.detailsSatisfy(BRIDGE, reference);
        story.disagreedOverruledAndClosed(BRIDGE, reference);

        // then
        requireOver(reference);
    }

    @Test
    void one_whose_ring_round_is_over_and_whose_plan_is_awaited_gets_the_plan_is_resolved_and_closed() {
        // given
        String reference = runningOn(RunningHssis.SURVEYED);
        assertThat(story.open(reference, "userTask_ringOrganisation"))
                .as("nobody is rung after 5:30pm, and the databases were kept later")
                .isEmpty();
        assertThat(story.open(reference, "userTask_recordActionPlan")).hasSize(1);

        // when
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofHours(1).plusMinutes(5));
        story.completes(BRIDGE, reference, "userTask_chaseActionPlan", Map.of("called", "Manager", "said", "Now"));
        story.completes(BRIDGE, reference, "userTask_recordActionPlan", PLAN);
        story.resolvedByTelephone(BRIDGE, reference);
        story.agreedAndClosed(BRIDGE, BRIDGE, reference);

        // then
        assertThat(story.bean(Documents.class).of(reference)).hasSize(2);
        requireOver(reference);
    }

    /** The reference, once it is seen that it has its page and goes on with the models that it began with. */
    private String runningOn(String state) {
        String reference = landed.reference(state);
        assertThat(story.signedIn(BRIDGE).get("/incidents/" + reference).statusCode())
                .isEqualTo(200);
        String running = story.process("hssi", reference).getProcessDefinitionId();
        assertThat(context.getBean(RepositoryService.class)
                        .getProcessDefinition(running)
                        .getVersion())
                .isEqualTo(1);
        return reference;
    }

    private void progressed(String reference, String progress) {
        story.completes(
                EDM,
                reference,
                "userTask_reportProgress",
                Map.of(progressField(), progress, "by", "Duty manager", "what", "As reported"));
    }

    private void requireOver(String reference) {
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
        assertThat(story.isOver(reference))
                .as("%s: %s", reference, story.openTasks(reference))
                .isTrue();
        assertThat(story.bean(Deadlines.class).of(reference)).allMatch(deadline -> deadline.stoppedAt() != null);
        assertThat(story.bean(Timeline.class).check(reference).isIntact()).isTrue();
        assertThat(story.runtime.createIncidentQuery().list()).isEmpty();
        assertThat(story.bean(ManagementService.class)
                        .createJobQuery()
                        .withException()
                        .list())
                .isEmpty();
    }
}

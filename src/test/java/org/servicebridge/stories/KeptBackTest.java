package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.communication.Notifying;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.process.AskAlso;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of an HSSI that is restricted later, or was when it was queued: on cards, in mails and in notices. */
@EngineTest
class KeptBackTest {

    private final List<String> left = new ArrayList<>();

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    void a_card_says_no_more_once_its_hssi_is_restricted_unless_all_who_are_asked_may_see_it() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference =
                anIncident().managedIn(story.bean(Incidents.class), story.clock).reference();
        new ChangeStory(story).asked(BRIDGE, reference);
        story.starts(BRIDGE, "escalate-incident", reference, Map.of("reason", "no-progress", "what", "The plan"));
        String ofTeam =
                story.task(reference, "userTask_recordManagementDecision").getId();
        assertThat(card(ofTeam)).containsExactly("1", "Spine Core");

        flagged(reference);

        assertThat(card(ofTeam)).containsExactly("restricted", "restricted");
        assertThat(story.bean(TaskService.class)
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskCandidateGroup(Groups.SERVICE_BRIDGE_LEAD)
                        .list())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(card(task.getId())).containsExactly("1", "Spine Core"));
    }

    @ParameterizedTest(name = "restricted when queued: {0}")
    @ValueSource(booleans = {true, false})
    void the_minutes_of_a_restricted_hssi_are_not_mailed_restricted_when_queued_or_when_they_leave(boolean whenQueued) {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = anIncident()
                .flagged(whenQueued ? new Flags(false, false, true) : Flags.NONE)
                .managedIn(story.bean(Incidents.class), story.clock)
                .reference();
        new ChangeStory(story).asked(BRIDGE, reference);
        story.completes(
                CHANGE,
                reference,
                "userTask_recordManagementDecision",
                Map.of("decision", "approved", "rfcNumber", "RFC-4711"));
        if (!whenQueued) {
            assertThat(story.wordsToLeave()).hasSize(2).allMatch(text -> text.contains("approved"));
            flagged(reference);
        }

        // when
        leaves();

        // then
        assertThat(left)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail)
                        .contains(reference, "is decided", "ask the desk")
                        .doesNotContain("approved", "RFC-4711", "log-in"));
        assertThat(story.timeline(reference).contains("restricted-kept-back")).isEqualTo(!whenQueued);
    }

    @Test
    void a_notice_that_has_not_left_when_its_hssi_becomes_restricted_is_held_and_that_is_on_the_timeline() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.bean(Notifying.class).anHssi();
        story.bean(Notifying.class).queued(reference);
        flagged(reference);

        // when
        leaves();

        // then
        assertThat(left).noneMatch(text -> text.contains("Spine Core"));
        assertThat(story.recorded(reference, "restricted-kept-back"))
                .singleElement()
                .asString()
                .contains("held", "has become restricted since it was queued");
    }

    @Test
    void the_owning_desk_is_asked_for_another_notice_where_the_one_that_waited_is_held() {
        // given
        String reference = managedAt("2026-11-24T10:00:00");
        story.foundWithoutRisk(BRIDGE, reference);
        story.passes(reference, Duration.ofMinutes(5));
        story.noticeSent(BRIDGE, reference);
        assertThat(kindsOfDrafts(reference)).containsExactly("update");
        flagged(reference);

        // when
        leaves();

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_draftNotice", Groups.SERVICE_BRIDGE);
        assertThat(kindsOfDrafts(reference)).contains("urgent");
        assertThat(story.recorded(reference, "urgent-notice-wanted"))
                .containsExactly("Urgent notice wanted: readers lack the one that is held.");
    }

    @Test
    void a_provider_whose_message_is_held_has_to_be_called() {
        // given
        String reference = ratedAt("2026-11-24T10:00:00");
        assertThat(story.timeline(reference)).contains("provider-written-to");
        flagged(reference);

        // when
        leaves();

        // then
        assertThat(left).noneMatch(text -> text.contains("proposed"));
        assertThat(story.recorded(reference, "provider-not-written-to"))
                .singleElement()
                .asString()
                .isEqualTo("2 messages are held and do not leave: the HSSI has become restricted since it was queued."
                        + " Call Spine Operations.");
    }

    @Test
    void a_card_is_judged_again_when_somebody_else_is_asked_besides() {
        // given
        String reference = ratedAt("2026-11-24T10:00:00");
        flagged(reference);
        String task = story.task(reference, "userTask_tellProvider").getId();
        assertThat(card(task)).containsExactly("1", "Spine Core");

        // when
        story.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> story.bean(AskAlso.class)
                        .ask(
                                story.task(reference, "userTask_tellProvider").getProcessInstanceId(),
                                "userTask_tellProvider",
                                Groups.CHANGE_MANAGEMENT));

        // then
        assertThat(card(task)).containsExactly("restricted", "restricted");
    }

    private List<String> kindsOfDrafts(String reference) {
        TaskService tasks = story.bean(TaskService.class);
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_draftNotice")
                .list()
                .stream()
                .map(task -> String.valueOf(tasks.getVariable(task.getId(), "noticeKind")))
                .toList();
    }

    private String ratedAt(String london) {
        story.clock.setLondon(london);
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severityProposed(BRIDGE, reference, 1, Map.of());
        return reference;
    }

    private String managedAt(String london) {
        String reference = ratedAt(london);
        story.providerTold(BRIDGE, reference, Map.of());
        story.confirmedByTelephone(BRIDGE, reference, 1);
        return reference;
    }

    /** Has everything that waits leave, and keeps what left. */
    private void leaves() {
        story.bean(Senders.class).sendDue(new Transport() {

            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return true;
            }

            @Override
            public Run begin() {
                return (delivery, content) -> {
                    left.add(content.subject() + " " + content.text() + " " + content.html());
                    return SendingOutcome.kept(DeliveryState.SENT, "by the story");
                };
            }
        });
    }

    private List<String> card(String task) {
        TaskService tasks = story.bean(TaskService.class);
        return Stream.of("severity", "service")
                .map(name -> String.valueOf(tasks.getVariableLocal(task, name)))
                .toList();
    }

    private void flagged(String reference) {
        story.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> story.bean(FlagRisks.class)
                        .flag(
                                story.bean(Incidents.class).lock(reference),
                                new Flags(false, false, true),
                                "Data may be seen by others",
                                Actor.SYSTEM));
    }
}

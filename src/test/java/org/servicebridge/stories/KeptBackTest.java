package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

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

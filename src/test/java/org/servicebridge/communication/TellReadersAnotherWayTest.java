package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.outbox.Deliverers.mailbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Deliverers;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice that left and reached nobody is an outcome of its own, and somebody's task. */
@EngineTest
class TellReadersAnotherWayTest {

    private static final String TASK = "userTask_tellReadersAnotherWay";

    @Autowired
    private Notifying given;

    @Autowired
    private Deliverers queued;

    @Autowired
    private Senders senders;

    @Autowired
    private ReadNoticeOutcomes outcomes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    @Clause({"IH-9", "OOH-11"})
    void when_nobody_was_reached_the_owning_desk_is_asked_and_its_answer_stands_on_the_record_ih_9_ooh_11() {
        String hssi = given.anHssi();
        UUID notice = queued.queued(hssi, 1, List.of(mailbox("one@example.org"), mailbox("two@example.org")));
        senders.sendDue(rejecting("@"));

        assertThat(given.lastEntry(hssi)).isEqualTo("First notice: nobody was reached. 2 email rejected.");
        Task task = given.task(hssi, TASK);
        assertThat(given.shown(task, "missed").toString())
                .contains("First notice: 2 email rejected.", "No such mailbox");
        assertThat(given.shown(task, "notice").toString()).contains("users cannot sign in");
        String other = given.anHssi();
        assertThatThrownBy(() -> outcomes.of(other, notice)).hasMessage("%s has no such notice.".formatted(other));
        assertThatThrownBy(() -> given.completes(Notifying.BRIDGE, task, Map.of("how", "By telephone")))
                .hasMessageContaining("Say whether anybody was told.");

        given.completes(Notifying.BRIDGE, task, Map.of("reached", "yes", "how", "Telephoned the five sites"));
        assertThat(given.lastEntry(hssi)).isEqualTo("First notice told another way: Telephoned the five sites");
        assertThat(outcomes.of(hssi, notice).notice().state()).isEqualTo(NoticeState.TOLD_ANOTHER_WAY);
    }

    @Test
    void who_is_not_reached_among_others_is_counted_and_seen_in_cockpit_until_the_next_notice_reaches_all() {
        String hssi = given.anHssi();
        runtime.createProcessInstanceByKey("hssi")
                .businessKey(hssi)
                .startBeforeActivity("userTask_closeHssi")
                .execute();
        UUID notice = queued.queued(hssi, 1, List.of(mailbox("one@example.org"), mailbox("two@example.org")));
        senders.sendDue(rejecting("two"));

        assertThat(given.open(hssi, TASK)).isEmpty();
        assertThat(outcomes.of(hssi, notice).missedCount()).isEqualTo(1);
        assertThat(outcomes.of(hssi, notice).isNobodyReached()).isFalse();
        assertThat(runtime.createIncidentQuery().incidentType("deliveryFailed").list())
                .extracting(Incident::getIncidentMessage)
                .containsExactly("First notice: 1 email sent, 1 email rejected");

        events.publishEvent(new NoticeConcluded(hssi, notice, NoticeKind.UPDATE, true, 0, "2 email sent"));
        assertThat(runtime.createIncidentQuery().incidentType("deliveryFailed").list())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice.missed", "notice.wrong"})
    void a_notice_of_another_hssi_is_not_shown_to_who_looks_after_this_one(String message) {
        String hssi = given.anHssi();
        UUID theirs = queued.queued(given.anHssi(), 1, List.of(mailbox("one@example.org")));

        assertThatThrownBy(() -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(hssi)
                        .setVariable("noticeId", theirs.toString())
                        .correlateStartMessage())
                .hasMessage("%s has no such notice.".formatted(hssi));
    }

    @Test
    void the_task_ends_with_the_incident() {
        String hssi = given.anHssi();
        queued.queued(hssi, 1, List.of(mailbox("one@example.org")));
        senders.sendDue(rejecting("@"));
        assertThat(given.open(hssi, TASK)).hasSize(1);

        transactions.executeWithoutResult(status -> events.publishEvent(new IncidentOver(hssi, Actor.SYSTEM)));

        assertThat(given.open(hssi, TASK)).isEmpty();
    }

    private static Transport rejecting(String part) {
        return new Transport() {
            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return true;
            }

            @Override
            public Run begin() {
                return (delivery, content) -> delivery.address().contains(part)
                        ? SendingOutcome.rejected("No such mailbox")
                        : SendingOutcome.sent("accepted");
            }
        };
    }
}

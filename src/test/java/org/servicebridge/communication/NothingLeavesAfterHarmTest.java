package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;
import static org.servicebridge.communication.Notifying.EDM;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Harm becomes known after the draft: every door by which something could leave is shut, whatever anyone presses. */
@EngineTest
@RecordApplicationEvents
class NothingLeavesAfterHarmTest {

    private static final Wording WORDING = new Wording(
            "Sign-in fails",
            "Users cannot sign in",
            "Multiple Spine Core Users",
            null,
            null,
            false,
            "Restarted the service");

    @Autowired
    private Notifying given;

    @Autowired
    private DraftNotice draftNotice;

    @Autowired
    private ReleaseNotice releaseNotice;

    @Autowired
    private QueueNotice queueNotice;

    @Autowired
    private ReachReaders reachReaders;

    @Autowired
    private SendUrgentNotice sendUrgentNotice;

    @Autowired
    private DecideRetrospective decideRetrospective;

    @Autowired
    private PostToStatusPage postToStatusPage;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
    }

    @AfterEach
    void nothingHasLeft() {
        assertThat(database.sql("select count(*) from delivery")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(events.stream(NoticeIssued.class)).isEmpty();
    }

    @Test
    @Clause("COM-1")
    void com1_no_kind_of_notice_is_drafted() {
        harmed();

        for (NoticeKind kind : NoticeKind.values()) {
            refused(() -> drafted(kind));
        }
    }

    @Test
    @Clause("COM-1")
    void com1_what_was_drafted_before_is_neither_released_nor_queued() {
        UUID notice = drafted(NoticeKind.FIRST);
        harmed();

        refused(() -> releaseNotice.release(
                hssi, notice, new ReleaseNotice.Answer(true, null, null, List.of("management")), EDM));
        refused(() -> queueNotice.queue(hssi, notice, BRIDGE));
    }

    @Test
    @Clause("COM-1")
    void com1_what_was_released_before_is_not_queued() {
        UUID notice = drafted(NoticeKind.FIRST);
        releaseNotice.release(hssi, notice, new ReleaseNotice.Answer(true, null, null, List.of()), EDM);
        harmed();

        refused(() -> queueNotice.queue(hssi, notice, BRIDGE));
    }

    @Test
    void nobody_is_told_another_way_and_no_urgent_notice_is_asked_for() {
        UUID notice = drafted(NoticeKind.FIRST);
        harmed();

        refused(() -> reachReaders.record(hssi, notice, true, "By telephone", BRIDGE));
        refused(() -> sendUrgentNotice.send(hssi, "They have to know", BRIDGE));
    }

    @Test
    void nothing_is_decided_on_or_posted_of_what_was_over_when_it_was_reported() {
        UUID notice = drafted(NoticeKind.FIRST);
        Incident incident = given.incident(hssi);
        incident.resolve(incident.milestones().reportedAt());
        given.save(incident);
        harmed();

        assertThat(decideRetrospective.decide(hssi, false, "Nobody noticed", null, WORDING, EDM))
                .as("what is to be posted")
                .isEmpty();
        refused(() -> decideRetrospective.decide(hssi, true, "Many noticed", null, WORDING, EDM));
        refused(() -> postToStatusPage.post(hssi, notice, EDM));
    }

    private UUID drafted(NoticeKind kind) {
        return draftNotice
                .draft(hssi, NoticeOrder.agreed(kind, WORDING, "the provider"), BRIDGE)
                .id();
    }

    private void harmed() {
        Incident incident = given.incident(hssi);
        incident.flag(new Flags(true, true, false));
        given.save(incident);
    }

    private void refused(Runnable door) {
        assertThatThrownBy(door::run)
                .hasMessage("A patient has come to harm: nothing may be communicated about " + hssi + ".");
    }
}

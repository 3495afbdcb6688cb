package org.servicebridge.outbox;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.Notifying;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a notice of any readers into the outbox, without the desk's steps before it. */
@TestComponent
public class Deliverers {

    private final Notifying notifying;
    private final QueueParcel queueParcel;
    private final Outcomes outcomes;
    private final Notices notices;
    private final JdbcClient database;

    Deliverers(Notifying notifying, QueueParcel queueParcel, Outcomes outcomes, Notices notices, JdbcClient database) {
        this.notifying = notifying;
        this.queueParcel = queueParcel;
        this.outcomes = outcomes;
        this.notices = notices;
        this.database = database;
    }

    /** The id of a first notice in the outbox, to these readers only. */
    public UUID queued(String hssi, int severity, List<Recipient> readers) {
        notifying.queued(hssi);
        Notice notice = notices.last(hssi).orElseThrow();
        database.sql("delete from delivery where notice = :notice")
                .param("notice", notice.id())
                .update();
        queueParcel.queue(Parcel.notice(notice.id(), severity, notice.exercise(), readers));
        return notice.id();
    }

    static Recipient telephone(String number) {
        return new Recipient("On call", Channel.SMS, number, null);
    }

    public static Recipient mailbox(String address) {
        return new Recipient("A reader", Channel.EMAIL, address, null);
    }

    static List<Recipient> mailboxes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mailbox("reader-%d@example.org".formatted(i)))
                .toList();
    }

    /** A patient has come to harm: what still waits is not to leave. */
    void withheld(UUID notice) {
        database.sql("update delivery set state = 'WITHHELD' where notice = :notice and state = 'WAITING'")
                .param("notice", notice)
                .update();
    }

    List<Delivery> of(UUID notice) {
        return outcomes.deliveries(ParcelKind.NOTICE, notice);
    }
}

package org.servicebridge.communication;

import java.util.Map;
import java.util.TreeMap;
import org.servicebridge.rota.RotaPost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails the on-call rota through the outbox, to its people and to the mailboxes of the desks. */
@Component
class MailRota implements RotaPost {

    private final JdbcClient database;
    private final QueueLetter queueLetter;

    MailRota(JdbcClient database, QueueLetter queueLetter) {
        this.database = database;
        this.queueLetter = queueLetter;
    }

    /** Whatever notices a mailbox takes. */
    @Override
    public Map<String, String> desks() {
        Map<String, String> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        database.sql("""
                        select m.name, m.email from list_member m join distribution_list l on l.code = m.list
                        where l.purpose = 'DESK_MAILBOX' and m.email is not null order by m.id
                        """).query(row -> {
            byAddress.putIfAbsent(row.getString("email"), row.getString("name"));
        });
        return byAddress;
    }

    @Override
    public void send(String name, String address, String subject, String text, String html) {
        queueLetter.queue("rota", name, address, subject, text, html);
    }
}

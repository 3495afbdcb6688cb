package org.servicebridge.stories;

import java.util.List;
import org.servicebridge.communication.IssuedNotice;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.Notices;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets what: the addresses that stand in the outbox, and nobody else. */
final class Readers {

    private final Notices notices;
    private final JdbcClient database;

    Readers(ApplicationContext context) {
        this.notices = context.getBean(Notices.class);
        this.database = context.getBean(JdbcClient.class);
    }

    /** Everybody who is told anything about the incident by email, each address once. */
    List<String> told(String reference) {
        return told(reference, "%");
    }

    /** Everybody who is told by notices of a kind, for instance {@code MANAGEMENT}. */
    List<String> told(String reference, String kind) {
        return database.sql("""
                        select distinct d.address from delivery d join notice n on n.id = d.notice
                        where n.incident = :incident and n.kind like :kind and d.channel = 'EMAIL' and d.state <> 'WITHHELD' order by 1
                        """)
                .param("incident", reference)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** Every number to which anything about the incident leaves by SMS. */
    List<String> numbersTold(String reference) {
        return database.sql("""
                        select distinct d.address from delivery d join notice n on n.id = d.notice
                        where n.incident = :incident and d.channel = 'SMS' and d.state <> 'WITHHELD' order by 1
                        """)
                .param("incident", reference)
                .query(String.class)
                .list();
    }

    /** Whether the public status page has ever shown the incident. */
    boolean onStatusPage(String reference) {
        return database.sql("select exists (select from status_update where incident = :incident)")
                .param("incident", reference)
                .query(Boolean.class)
                .single();
    }

    /** The kinds of issued notices, in order. */
    List<String> kinds(String reference) {
        return notices.of(reference).stream()
                .map(issued -> issued.notice().kind().name())
                .toList();
    }

    /** The last issued notice that is not for directors. */
    Notice notice(String reference) {
        return notices.of(reference).stream()
                .filter(issued -> issued.notice().kind() != NoticeKind.DIRECTOR)
                .reduce((earlier, later) -> later)
                .map(IssuedNotice::notice)
                .orElseThrow();
    }

    /** The email addresses of a distribution list's members. */
    List<String> members(String list) {
        return database.sql("select distinct email from list_member where list = :list order by 1")
                .param("list", list)
                .query(String.class)
                .list();
    }
}

package org.servicebridge.communication;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who were told something wrong: they are told what is right, also where the notice should never have gone to them (COM-18). */
@Repository
class EarlierReaders {

    private final Outcomes outcomes;
    private final JdbcClient database;

    EarlierReaders(Outcomes outcomes, JdbcClient database) {
        this.outcomes = outcomes;
        this.database = database;
    }

    /**
     * Who got the corrected notice, or an earlier one that is put right with it. Whoever has unsubscribed or stands on no
     * list any more is left alone.
     */
    List<Recipient> of(UUID corrected) {
        Set<UUID> subscriptions =
                new HashSet<>(database.sql("""
                        select id from subscription
                        union select id from webhook_subscription where disabled_at is null
                        """).query(UUID.class).list());
        Set<String> members =
                new HashSet<>(database.sql("""
                        select lower(email) from list_member where email is not null
                        union select mobile from list_member where mobile is not null
                        """).query(String.class).list());
        return outcomes.readers(ParcelKind.NOTICE, putRightWith(corrected)).stream()
                .filter(reader -> reader.subscription() == null
                        ? members.contains(reader.address().toLowerCase(Locale.ROOT))
                        : subscriptions.contains(reader.subscription()))
                .toList();
    }

    private List<UUID> putRightWith(UUID corrected) {
        return database.sql("""
                        select told.id from notice told
                        join notice latest on latest.incident = told.incident and told.issued_at <= latest.issued_at
                        where latest.id = :corrected
                            and (told.id = latest.id
                                or told.id in (select w.notice from wrong_notice w where w.settled_at is null))
                        """).param("corrected", corrected).query(UUID.class).list();
    }
}

package org.servicebridge.communication;

import java.util.List;
import org.servicebridge.incident.Incident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told about which service. */
@Repository
public class Recipients {

    private final JdbcClient database;

    Recipients(JdbcClient database) {
        this.database = database;
    }

    /** Everybody whom the notice is for; nobody twice by one channel. */
    public List<Recipient> of(Incident incident, NoticeKind kind, Audience audience) {
        if (audience.readership() != Readership.OPEN) {
            return List.of();
        }
        return database.sql("""
                        select distinct on (lower(address)) name, 'EMAIL' as channel, address, null::uuid as subscription
                        from recipient
                        where :kind = any (kinds)
                          and (service is null or service = :service)
                          and (desk is null or desk = :desk)
                        order by lower(address), id
                        """)
                .param("kind", kind.code())
                .param("service", incident.dataSet().service())
                .param("desk", incident.identification().reportingDesk())
                .query(Recipient.class)
                .list();
    }
}

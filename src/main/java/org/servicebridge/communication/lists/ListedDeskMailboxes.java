package org.servicebridge.communication.lists;

import java.util.Map;
import java.util.TreeMap;
import org.servicebridge.rota.DeskMailboxes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mailboxes of the desks, whatever notices each of them takes. */
@Repository
class ListedDeskMailboxes implements DeskMailboxes {

    private final JdbcClient database;

    ListedDeskMailboxes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> namesByAddress() {
        Map<String, String> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        database.sql("""
                        select m.name, m.email from list_member m join distribution_list l on l.code = m.list
                        where l.purpose = 'DESK_MAILBOX' and m.email is not null order by m.id
                        """).query(row -> {
            byAddress.putIfAbsent(row.getString("email"), row.getString("name"));
        });
        return byAddress;
    }
}

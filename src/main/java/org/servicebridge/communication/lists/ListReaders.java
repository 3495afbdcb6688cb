package org.servicebridge.communication.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members of a list as readers of a notice. */
@Repository
public class ListReaders {

    private final JdbcClient database;

    ListReaders(JdbcClient database) {
        this.database = database;
    }

    /** Who of the list gets a notice of this kind, each by every channel that is known of them. */
    public List<Recipient> of(DistributionList list, NoticeKind kind) {
        boolean everybody =
                !list.purpose().choosesKinds() || kind == NoticeKind.MANAGEMENT || kind == NoticeKind.DIRECTOR;
        List<Recipient> readers = new ArrayList<>();
        database.sql("""
                        select name, email, mobile from list_member
                        where list = :list and (:everybody or :kind = any (kinds))
                        order by lower(name), id
                        """)
                .param("list", list.code())
                .param("everybody", everybody)
                .param("kind", kind.code())
                .query(Reachable.class)
                .list()
                .forEach(member -> member.addTo(readers));
        return readers;
    }

    private record Reachable(
            String name, @Nullable String email, @Nullable String mobile) {

        void addTo(List<Recipient> readers) {
            if (email != null) {
                readers.add(new Recipient(name, Channel.EMAIL, email, null));
            }
            if (mobile != null) {
                readers.add(new Recipient(name, Channel.SMS, mobile, null));
            }
        }
    }
}

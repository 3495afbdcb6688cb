package org.servicebridge.communication.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All distribution lists. */
@Repository
public class DistributionLists {

    private static final String ORDER = " order by purpose, lower(name)";

    private final JdbcClient database;

    DistributionLists(JdbcClient database) {
        this.database = database;
    }

    /** Every list with the number of its members, those of one purpose together. */
    public List<ListedList> all() {
        return database.sql("""
                        select l.*, count(m.id) members, count(m.email) email, count(m.mobile) mobile
                        from distribution_list l left join list_member m on m.list = l.code
                        group by l.code order by l.purpose, lower(l.name)
                        """)
                .query((row, number) -> new ListedList(
                        read(row, number), row.getLong("members"), row.getLong("email"), row.getLong("mobile")))
                .list();
    }

    /** The lists of all services, of this service and of this desk's mailbox. */
    public List<DistributionList> open(@Nullable String service, @Nullable String desk) {
        return database.sql("select * from distribution_list where purpose = 'ALL_SERVICES'"
                        + " or (purpose = 'SERVICE' and service = :service)"
                        + " or (purpose = 'DESK_MAILBOX' and desk = :desk)" + ORDER)
                .param("service", service)
                .param("desk", desk)
                .query(DistributionLists::read)
                .list();
    }

    /** The closed lists of a service. */
    public List<DistributionList> closed(@Nullable String service) {
        return database.sql("select * from distribution_list where purpose = 'CLOSED' and service = :service" + ORDER)
                .param("service", service)
                .query(DistributionLists::read)
                .list();
    }

    public List<DistributionList> of(ListPurpose purpose) {
        return database.sql("select * from distribution_list where purpose = :purpose" + ORDER)
                .param("purpose", purpose.name())
                .query(DistributionLists::read)
                .list();
    }

    /** Those of the codes that there are. */
    public List<DistributionList> named(List<String> codes) {
        return database.sql("select * from distribution_list where code = any (:codes)" + ORDER)
                .param("codes", codes.toArray(String[]::new))
                .query(DistributionLists::read)
                .list();
    }

    public Optional<DistributionList> find(String code) {
        return named(List.of(code)).stream().findFirst();
    }

    /** @throws Refusal where there is no such list */
    public DistributionList get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("There is no list %s.".formatted(code)));
    }

    /** Holds up everybody else who wants to change the list or its members, until this transaction ends. */
    DistributionList lock(String code) {
        return database.sql("select * from distribution_list where code = :code for update")
                .param("code", code)
                .query(DistributionLists::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no list %s.".formatted(code)));
    }

    /** @return false where a list has this code already */
    boolean add(DistributionList list, Instant now, String by) {
        return database.sql("""
                        insert into distribution_list (code, name, purpose, service, desk, created_at, created_by)
                        values (:code, :name, :purpose, :service, :desk, :now, :by) on conflict do nothing
                        """)
                        .param("code", list.code())
                        .param("name", list.name())
                        .param("purpose", list.purpose().name())
                        .param("service", list.service())
                        .param("desk", list.desk())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                > 0;
    }

    /** Counts a change of the list or of its members. */
    void touch(String code) {
        database.sql("update distribution_list set version = version + 1 where code = :code")
                .param("code", code)
                .update();
    }

    private static DistributionList read(ResultSet row, int number) throws SQLException {
        return new DistributionList(
                row.getString("code"),
                row.getString("name"),
                ListPurpose.valueOf(row.getString("purpose")),
                row.getString("service"),
                row.getString("desk"),
                row.getInt("version"));
    }
}

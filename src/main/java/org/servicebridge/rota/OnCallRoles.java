package org.servicebridge.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles in which people can be on call, and how each is covered: now, before and to come (ROT-5). */
@Repository
public class OnCallRoles {

    private final JdbcClient database;

    OnCallRoles(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which the rota shows them. */
    public List<RotaRole> all() {
        return database.sql("select * from rota_role order by place, name, role")
                .query(OnCallRoles::read)
                .list();
    }

    /** @throws Refusal where no role has this code */
    public RotaRole get(String code) {
        return find(code)
                .orElseThrow(() -> Refusal.invalid(
                        "role",
                        "The role is %s."
                                .formatted(all().stream().map(RotaRole::code).collect(Collectors.joining(" or ")))));
    }

    Optional<RotaRole> find(String code) {
        return database.sql("select * from rota_role where role = :role")
                .param("role", code)
                .query(OnCallRoles::read)
                .optional();
    }

    /** Who is on call for the tasks of a group. */
    public Optional<RotaRole> ofTasksOf(String group) {
        return database.sql("select * from rota_role where tasks_of = :group")
                .param("group", group)
                .query(OnCallRoles::read)
                .optional();
    }

    /** How the role is covered at the moment. */
    public RoleManner manner(RotaRole role, Instant at) {
        return database.sql("""
                        select * from role_on_call where role = :role and from_at <= :at
                        order by from_at desc, id desc limit 1
                        """)
                .param("role", role.code())
                .param("at", Timestamp.from(at))
                .query(OnCallRoles::readManner)
                .optional()
                .orElseGet(() -> new RoleManner(Covered.AS_IT_COMES, List.of(), Instant.EPOCH, "", "", Instant.EPOCH));
    }

    /** What changes later, the first first. */
    public List<RoleManner> toCome(RotaRole role, Instant at) {
        return database.sql("""
                        select distinct on (from_at) * from role_on_call where role = :role and from_at > :at
                        order by from_at, id desc
                        """)
                .param("role", role.code())
                .param("at", Timestamp.from(at))
                .query(OnCallRoles::readManner)
                .list();
    }

    /** Names the role; whoever changes the same waits until this is over. */
    void put(RotaRole role) {
        database.sql("""
                        insert into rota_role (role, name) values (:role, :name)
                        on conflict (role) do update set name = excluded.name
                        """).param("role", role.code()).param("name", role.words()).update();
    }

    void add(RotaRole role, RoleManner manner) {
        database.sql("""
                        insert into role_on_call (role, covered, contacts, from_at, reason, changed_by, changed_at)
                        values (:role, :covered, :contacts, :from, :reason, :by, :at)
                        """)
                .param("role", role.code())
                .param("covered", manner.covered().code())
                .param("contacts", manner.contacts().toArray(String[]::new))
                .param("from", Timestamp.from(manner.from()))
                .param("reason", manner.reason())
                .param("by", manner.changedBy())
                .param("at", Timestamp.from(manner.changedAt()))
                .update();
    }

    private static RotaRole read(ResultSet row, int number) throws SQLException {
        return new RotaRole(row.getString("role"), row.getString("name"), row.getString("tasks_of"));
    }

    private static RoleManner readManner(ResultSet row, int number) throws SQLException {
        return new RoleManner(
                Codes.known(Covered.class, row.getString("covered")),
                List.of((String[]) row.getArray("contacts").getArray()),
                row.getTimestamp("from_at").toInstant(),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}

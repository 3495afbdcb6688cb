package org.servicebridge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The service desks that report HSSIs, as the table {@code desk} lists them; of the Bridge, which is none of them, it keeps the telephone. */
@Repository
public class Desks {

    private final JdbcClient database;

    Desks(JdbcClient database) {
        this.database = database;
    }

    public List<Desk> all() {
        return database.sql("select * from desk where kind <> 'bridge' order by name")
                .query(Desks::read)
                .list();
    }

    /** The desk at which the person works, or to which the key belongs. */
    public Optional<Desk> of(Actor actor) {
        return all().stream().filter(desk -> actor.isIn(desk.group())).findFirst();
    }

    public Optional<Desk> ofGroup(String group) {
        return database.sql("select * from desk where group_id = :group")
                .param("group", group)
                .query(Desks::read)
                .optional();
    }

    /** @throws Refusal naming the field {@code desk} where there is none with this code */
    public Desk get(String code) {
        return database.sql("select * from desk where code = :code and kind <> 'bridge'")
                .param("code", code)
                .query(Desks::read)
                .optional()
                .orElseThrow(() -> Refusal.invalid("desk", "There is no desk %s.".formatted(code)));
    }

    /** The groups whose tasks follow an HSSI from desk to desk: the Bridge's, and those of all desks. */
    public List<String> groups() {
        return Stream.concat(Groups.DESKS.stream(), all().stream().map(Desk::group))
                .distinct()
                .toList();
    }

    /** What people call the desk whose group this is. */
    public String name(String group) {
        return Groups.SERVICE_BRIDGE.equals(group)
                ? "Service Bridge"
                : ofGroup(group).map(Desk::name).orElse(group);
    }

    private static Desk read(ResultSet row, int number) throws SQLException {
        return new Desk(
                row.getString("code"),
                row.getString("name"),
                row.getString("group_id"),
                Codes.known(DeskKind.class, row.getString("kind")),
                row.getString("telephone"));
    }
}

package org.servicebridge.stories;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database of a child application keeps, read past the application and so whether or not it runs. */
final class Kept {

    private static final String TIMERS = """
            from act_ru_job j
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            join act_ru_execution e on e.id_ = j.process_instance_id_
            """;

    private final ChildApplication application;

    Kept(ChildApplication application) {
        this.application = application;
    }

    /** Every row of the record and of the engine's open tasks and running processes. */
    List<String> everything() {
        return rows("""
                select 'incident ' || i.reference || i.state || coalesce(i.severity::text, '') from incident i
                union all select 'deadline ' || d::text from deadline d
                union all select 'entry ' || t::text from timeline_entry t
                union all select 'text ' || t::text from timeline_text t
                union all select 'severity ' || s::text from severity_change s
                union all select 'task ' || t.id_ || t.name_ || coalesce(t.due_date_::text, '') from act_ru_task t
                union all select 'process ' || e.id_ || e.business_key_ from act_ru_execution e
                    where e.business_key_ is not null
                order by 1""");
    }

    /** Every timer of a process: which it is, and when it is due. */
    List<String> timers() {
        return rows("select j.id_ || ' ' || e.business_key_ || ' ' || d.act_id_ || ' ' || j.duedate_ " + TIMERS
                + " order by 1");
    }

    List<String> deployed() {
        return rows("select id_ from act_re_deployment union all select id_ from act_re_procdef order by 1");
    }

    /** How many timers are due and have not fired. */
    int overdue() {
        return Integer.parseInt(one("select count(*) " + TIMERS + " where j.duedate_ <= now() at time zone 'UTC'"));
    }

    /** The incidents for which such a task was ever made, once for each task. */
    List<String> tasksEver(String taskKey) {
        return rows("""
                select p.business_key_ from act_hi_taskinst t
                join act_hi_procinst p on p.id_ = t.proc_inst_id_ where t.task_def_key_ = ?""", taskKey);
    }

    /** The incidents whose timeline has such an entry, once for each entry. */
    List<String> entries(String kind) {
        return rows("select incident from timeline_entry where kind = ?", kind);
    }

    /** Moves the clock of an incident, its timer and its deadline, to a moment ago. */
    void fallsDue(String reference, String timer, String clock) throws SQLException, IOException {
        try (Connection connection = application.connect()) {
            execute(
                    connection,
                    "update act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second' where id_ in (select j.id_ "
                            + TIMERS + " where e.business_key_ = ? and d.act_id_ = ?)",
                    reference,
                    timer);
            execute(
                    connection,
                    "update deadline set due_at = now() - interval '1 second' where incident = ? and clock = ?",
                    reference,
                    clock);
        }
    }

    String one(String query) {
        return rows(query).get(0);
    }

    private List<String> rows(String query, String... parameters) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = application.connect();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
        return rows;
    }

    private static void execute(Connection connection, String update, String... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, update, parameters)) {
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("Not one row: " + update);
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }
}

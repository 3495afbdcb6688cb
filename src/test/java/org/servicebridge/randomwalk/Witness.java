package org.servicebridge.randomwalk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how everything stands, in a handful of queries: a walk looks after each step. */
final class Witness {

    private final JdbcClient database;
    private final Clock clock;

    Witness(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Scene look() {
        return new Scene(clock.instant(), hssis(), tasks(), timers(), clocks(), processes(), entries(), failed());
    }

    private List<Scene.Hssi> hssis() {
        return database.sql("""
                        select reference, state, owner, handover_to, offered_to, reporting_desk, provider, bau, communications, clinical_risk,
                            patient_harmed, security_risk, coalesce(communicated_service, true) as communicated,
                            (select max(happened_at) from timeline_entry where incident = reference and kind = 'ownership-moved') as moved_at
                        from incident order by reference
                        """).query((row, number) -> hssi(row)).list();
    }

    private static Scene.Hssi hssi(ResultSet row) throws SQLException {
        return new Scene.Hssi(
                row.getString("reference"),
                row.getString("state"),
                row.getString("owner"),
                row.getString("handover_to"),
                row.getString("offered_to"),
                row.getString("reporting_desk"),
                row.getString("provider"),
                row.getObject("bau", Boolean.class),
                row.getString("communications"),
                row.getBoolean("clinical_risk"),
                row.getBoolean("patient_harmed"),
                row.getBoolean("security_risk"),
                row.getBoolean("communicated"),
                instant(row.getTimestamp("moved_at")));
    }

    /** In the order in which they were made, which is the same in every run of a walk. */
    private List<Scene.OpenTask> tasks() {
        return database.sql("""
                        select t.id_, t.task_def_key_, t.name_, coalesce(e.business_key_, '') as reference,
                            split_part(t.proc_def_id_, ':', 1) as process, t.proc_def_id_, t.assignee_, t.due_date_,
                            t.proc_inst_id_ || '/' || coalesce(x.act_inst_id_, '') as subject,
                            (select v.text_ from act_ru_variable v
                                where v.task_id_ = t.id_ and v.name_ = 'askedGroup') as own,
                            (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
                                where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups
                        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                            join act_ru_execution x on x.id_ = t.execution_id_
                        order by t.create_time_, reference, t.task_def_key_, t.id_
                        """)
                .query((row, number) -> new Scene.OpenTask(
                        row.getString("id_"),
                        row.getString("task_def_key_"),
                        row.getString("name_"),
                        row.getString("reference"),
                        row.getString("process"),
                        row.getString("proc_def_id_"),
                        row.getString("subject"),
                        instant(row.getTimestamp("due_date_")),
                        row.getString("assignee_"),
                        row.getString("own"),
                        groups(row.getString("groups"))))
                .list();
    }

    private static Set<String> groups(@Nullable String joined) {
        return joined == null ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(",")));
    }

    List<Scene.Timer> timers() {
        return database.sql("""
                        select j.id_, coalesce(e.business_key_, '') as reference,
                            j.process_def_id_ as process, d.act_id_, j.duedate_,
                            greatest(j.duedate_, j.lock_exp_time_) as free
                        from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                            join act_ru_execution e on e.id_ = j.process_instance_id_
                        where j.type_ = 'timer' and j.duedate_ < '8000-01-01'
                        order by free, reference, d.act_id_, j.id_
                        """)
                .query((row, number) -> new Scene.Timer(
                        row.getString("id_"),
                        row.getString("reference"),
                        row.getString("process"),
                        row.getString("act_id_"),
                        row.getTimestamp("duedate_").toInstant(),
                        row.getTimestamp("free").toInstant()))
                .list();
    }

    private List<Scene.RunningClock> clocks() {
        return database.sql("""
                        select incident, clock, subject, due_at, at_risk_at, breached_at from deadline
                        where stopped_at is null order by incident, clock, due_at, subject
                        """)
                .query((row, number) -> new Scene.RunningClock(
                        row.getString("incident"),
                        row.getString("clock"),
                        row.getString("subject"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("at_risk_at").toInstant(),
                        instant(row.getTimestamp("breached_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private List<Scene.Running> processes() {
        return database.sql("""
                        select coalesce(e.business_key_, '') as reference, d.key_ as process
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.id_ = e.proc_inst_id_ order by 1, 2
                        """)
                .query((row, number) -> new Scene.Running(row.getString("reference"), row.getString("process")))
                .list();
    }

    private Map<String, Integer> entries() {
        Map<String, Integer> entries = new HashMap<>();
        database.sql("select incident, count(*) as entries from timeline_entry group by incident")
                .query((ResultSet row) -> {
                    entries.put(row.getString("incident"), row.getInt("entries"));
                });
        return entries;
    }

    private List<String> failed() {
        return database.sql("""
                        select incident_type_ || ' at ' || coalesce(activity_id_, '') || ': ' || coalesce(incident_msg_, '') from act_ru_incident
                            where incident_type_ like 'failed%'
                        union all
                        select 'failed job: ' || coalesce(exception_msg_, '') from act_ru_job
                        where exception_msg_ is not null or retries_ = 0
                        """).query(String.class).list();
    }
}

package org.servicebridge.randomwalk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A question that waits for somebody on call has an attempt within a minute, or it says that nobody could be paged; and of one role never two
 * people are asked at one moment. Who has taken a question once and given it back knows of it.
 */
final class OnCallIsAsked implements Law {

    /** What is sent anew, because something that went with it is answered, leaves at once. */
    private static final String LATE = """
            select p.incident || ': no attempt within a minute to ask ' || p.name from page p
            where p.stopped_at is null and p.person is not null and (not exists (
                select from delivery d
                where d.page in (p.id, p.sent_with) and (d.state not in ('WAITING', 'WITHHELD') or d.attempts > 0
                  or d.next_attempt_at <= p.paged_at + interval '1 minute'))
              or not exists (
                select from delivery d
                where d.page = coalesce(p.sent_with, p.id) and d.state <> 'WITHHELD' and (d.state <> 'WAITING'
                  or d.attempts > 0 or d.next_attempt_at <= greatest(p.paged_at + interval '1 minute', d.queued_at))))
            """;

    private static final String TWO = """
            select p.incident || ': ' || string_agg(p.name, ' and ') || ' are asked at once as ' || p.asked from page p
            join rota_role r on r.tasks_of = p.asked
            where p.stopped_at is null and p.person is not null
            group by p.incident, p.task, p.asked, p.paged_at having count(distinct p.person) > 1
            """;

    /** Whom somebody of another group has on the telephone is asked there. */
    private static final String NOBODY = """
            select i.business_key_ || ': nobody was asked, and nothing says so' from act_ru_variable v
            join act_hi_procinst i on i.proc_inst_id_ = v.proc_inst_id_ and i.proc_def_key_ = 'await-answer'
            join act_ru_task q on q.id_ = v.text_
            where v.name_ = 'question' and not exists (select from page p where p.task = v.text_)
              and not exists (select from act_hi_identitylink l where l.task_id_ = v.text_ and l.type_ = 'assignee')
              and not exists (
                select from timeline_entry t where t.incident = i.business_key_ and t.kind = 'paged-nobody')
              and not exists (
                select from act_ru_variable r
                join timeline_entry t on t.incident = i.business_key_ and t.kind in (r.text_ || '-reached', 'escalation-acknowledged')
                where r.proc_inst_id_ = q.proc_inst_id_ and r.name_ = 'reached' and not exists (
                    select from act_id_membership m where m.user_id_ = t.recorded_by and m.group_id_ = r.text_))
            """;

    private final JdbcClient database;

    OnCallIsAsked(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String sentence() {
        return "Whoever must be asked at night is asked within a minute, one person at a time.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return broken();
    }

    /** As the database has it now. */
    List<String> broken() {
        return database.sql(LATE + " union all " + TWO + " union all " + NOBODY)
                .query(String.class)
                .list();
    }
}

package org.servicebridge.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how providers answer, restricted HSSIs among the rest: a number names none (SUP-1, SUP-5). */
@Repository
public class CountForProviders {

    private final JdbcClient database;
    private final Clock clock;

    CountForProviders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Each provider of the catalogue, by name, with what it was asked and what was reported from then on. */
    public List<ProviderFigures> since(Instant begin) {
        return database.sql("""
                        with request as (
                            select coalesce(r.provider, i.provider) as provider, r.asked_at, r.due_at, r.answered, r.answered_at,
                                coalesce(r.answered_at, case when r.ended_with is null then :now else i.resolved_at end) as until
                            from provider_request r join incident i on i.reference = r.incident where not i.exercise
                            union all
                            select a.provider, a.asked_at, a.due_at, true, a.answered_at,
                                coalesce(a.answered_at, case when i.state <> 'WITHDRAWN' then coalesce(a.ended_at, cast(:now as timestamptz)) end)
                            from assessment a join incident i on i.reference = a.incident
                            where not i.exercise and a.provider is not null
                            union all
                            select s.provider, w.due_at, w.due_at, w.outcome <> 'ask-again', w.answered_at, w.answered_at
                            from watched_event_answer w join watched_event e on e.id = w.event
                            join service s on s.code = e.service where w.due_at is not null),
                        asked as (
                            select provider, count(*) as requests,
                                count(*) filter (where answered and answered_at <= due_at) as in_time,
                                count(*) filter (where due_at < until) as late,
                                count(*) filter (where not answered and answered_at <= due_at) as declined
                            from request where asked_at >= :begin group by provider),
                        reported as (
                            select i.provider, count(*) as reports,
                                count(*) filter (where exists (select from timeline_entry e
                                    where e.incident = i.reference and e.kind = 'provider-report-late')) as late
                            from incident i
                            where not i.exercise and i.reported_at >= :begin and i.provider_accepted_at is not null
                              and (i.reported_by = 'provider' or exists (select from timeline_entry e
                                    where e.incident = i.reference and e.kind in ('confirmed', 'refused')))
                            group by i.provider)
                        select p.name as provider, coalesce(a.requests, 0) as requests, coalesce(a.in_time, 0) as in_time,
                            coalesce(a.late, 0) as late, coalesce(a.declined, 0) as declined,
                            coalesce(r.reports, 0) as reports, coalesce(r.late, 0) as reports_late
                        from provider p
                        left join asked a on a.provider = p.code left join reported r on r.provider = p.code
                        order by p.name
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("begin", Timestamp.from(begin))
                .query(ProviderFigures.class)
                .list();
    }
}

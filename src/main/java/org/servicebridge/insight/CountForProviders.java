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
                        with asked as (
                            select i.provider, count(*) as requests,
                                count(*) filter (where r.answered and r.answered_at <= r.due_at) as in_time,
                                count(*) filter (where r.due_at < coalesce(r.answered_at,
                                    case when r.ended_with is null then :now else i.resolved_at end)) as late,
                                count(*) filter (where not r.answered and r.answered_at <= r.due_at) as declined
                            from provider_request r join incident i on i.reference = r.incident
                            where not i.exercise and r.asked_at >= :begin group by i.provider),
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

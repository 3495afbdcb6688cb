package org.servicebridge.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What providers were asked for beside their updates, and what they answered (MDS-2, SUP-5). */
@Repository("providerRequestRows")
public class ProviderRequests {

    private final JdbcClient database;

    ProviderRequests(JdbcClient database) {
        this.database = database;
    }

    /** All of an HSSI: the open ones first, by their time. */
    public List<ProviderRequest> of(String reference) {
        return database.sql("""
                        select r.id, p.name as provider, kind, what, reason, asked_at, due_at, answered, answer, answered_by,
                            answered_at, ended_with
                        from provider_request r left join provider p on p.code = r.provider where incident = :incident
                        order by answered_at is not null or ended_with is not null, due_at, r.id
                        """)
                .param("incident", reference)
                .query(ProviderRequest.class)
                .list();
    }

    /** The one of this number, where the HSSI has it. */
    public Optional<ProviderRequest> find(String reference, long id) {
        return of(reference).stream().filter(request -> request.id() == id).findAny();
    }

    /** @param provider the code of another provider than that of the HSSI; null for its own */
    long add(
            String reference,
            @Nullable String provider,
            RequestKind kind,
            String what,
            String reason,
            Instant dueAt,
            Instant at) {
        return database.sql("""
                        insert into provider_request (incident, provider, kind, what, reason, asked_at, due_at)
                        values (:incident, :provider, :kind, :what, :reason, :at, :due) returning id
                        """)
                .param("incident", reference)
                .param("provider", provider)
                .param("kind", kind.code())
                .param("what", what)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(dueAt))
                .query(Long.class)
                .single();
    }

    /** It ends with the HSSI. */
    void end(long id, String words) {
        database.sql("update provider_request set ended_with = :words where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }

    void answer(long id, ProviderAnswer answer, Instant at) {
        database.sql("""
                        update provider_request
                        set answered = :answered, answer = :answer, answered_by = :by, answered_at = :at
                        where id = :id
                        """)
                .param("answered", answer.answered())
                .param("answer", answer.answer())
                .param("by", answer.by())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}

package org.servicebridge.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which specialists HSSIs needed, every attempt to reach one, and what they advised (IH-10, IH-11). */
@Repository("specialistCalls")
public class Specialists {

    private static final String SELECT =
            "select id, what, asked_at, reached_name, advice, ended_at, ended_with from specialist_call"
                    + " where incident = :incident";

    private final JdbcClient database;

    Specialists(JdbcClient database) {
        this.database = database;
    }

    /** All, the latest first. */
    public List<SpecialistCall> of(String reference) {
        return database.sql(SELECT + " order by id desc")
                .param("incident", reference)
                .query(SpecialistCall.class)
                .list();
    }

    /** The one of this number, where the HSSI has it. */
    public Optional<SpecialistCall> find(String reference, long id) {
        return of(reference).stream().filter(call -> call.id() == id).findAny();
    }

    /** Every attempt, the first first. */
    public List<Attempt> attempts(long call) {
        return database.sql("""
                        select name, reached, said, attempted_at from specialist_attempt
                        where specialist_call = :call order by id
                        """).param("call", call).query(Attempt.class).list();
    }

    /** Whom the catalogue names for a service. */
    public List<ServiceContact> contacts(@Nullable String service) {
        return database.sql("""
                        select area, name, telephone from service_contact where service = :service order by area, name
                        """)
                .param("service", service)
                .query(ServiceContact.class)
                .list();
    }

    long ask(String reference, String what, Instant at) {
        return database.sql("""
                        insert into specialist_call (incident, what, asked_at) values (:incident, :what, :at)
                        returning id
                        """)
                .param("incident", reference)
                .param("what", what)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void attempt(long call, String name, @Nullable String number, boolean reached, @Nullable String said, Instant at) {
        database.sql("""
                        insert into specialist_attempt (specialist_call, name, number, reached, said, attempted_at)
                        values (:call, :name, :number, :reached, :said, :at)
                        """)
                .param("call", call)
                .param("name", name)
                .param("number", number)
                .param("reached", reached)
                .param("said", said)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reached(long call, String name) {
        database.sql("update specialist_call set reached_name = :name where id = :call")
                .param("name", name)
                .param("call", call)
                .update();
    }

    void end(long call, @Nullable String name, @Nullable String advice, Instant at) {
        database.sql("""
                        update specialist_call set reached_name = coalesce(:name, reached_name), advice = :advice,
                            ended_at = :at
                        where id = :call
                        """)
                .param("name", name)
                .param("advice", advice)
                .param("at", Timestamp.from(at))
                .param("call", call)
                .update();
    }

    /** Those who did not advise yet end with the HSSI. */
    void endOpen(String reference, String words, Instant at) {
        database.sql("""
                        update specialist_call set ended_at = :at, ended_with = :words
                        where incident = :incident and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("incident", reference)
                .update();
    }

    /** One attempt. */
    public record Attempt(
            String name, boolean reached, @Nullable String said, Instant attemptedAt) {}

    /** Somebody who knows a service. */
    public record ServiceContact(String area, String name, String telephone) {}
}

package org.servicebridge.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A mark for each person that changes with the password and when they sign out everywhere; sessions that began with another
 * mark end within a minute.
 */
@Component
public class SignInMarks {

    private final JdbcClient database;

    SignInMarks(JdbcClient database) {
        this.database = database;
    }

    /** The mark of now; empty where there is no such person. */
    public Optional<String> of(String person) {
        return database.sql("""
                        select encode(sha256(convert_to(
                            concat_ws(' ', pwd_, salt_, coalesce(times, 0)), 'UTF8')), 'hex')
                        from act_id_user left join signed_out_everywhere on person = id_
                        where id_ = :person
                        """).param("person", person).query(String.class).optional();
    }

    /** Ends the person's sessions on all machines and nodes. */
    public void signOutEverywhere(String person) {
        database.sql("""
                        insert into signed_out_everywhere as one (person, times) values (:person, 1)
                        on conflict (person) do update set times = one.times + 1
                        """).param("person", person).update();
    }
}

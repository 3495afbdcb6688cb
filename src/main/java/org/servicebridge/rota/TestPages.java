package org.servicebridge.rota;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked whether pages reach them, and who has answered (ROT-6). */
@Repository
class TestPages {

    private final JdbcClient database;

    TestPages(JdbcClient database) {
        this.database = database;
    }

    void add(String person, Instant now) {
        database.sql("insert into test_page (id, person, sent_at) values (:id, :person, :now)")
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<TestPage> last(String person) {
        return database.sql("select * from test_page where person = :person order by sent_at desc limit 1")
                .param("person", person)
                .query(TestPage.class)
                .optional();
    }

    /** Whether there was one to answer. */
    boolean answer(String person, Instant now) {
        return database.sql("update test_page set answered_at = :now where person = :person and answered_at is null")
                        .param("now", Timestamp.from(now))
                        .param("person", person)
                        .update()
                > 0;
    }

    /**
     * One that was sent.
     *
     * @param answeredAt null until then
     */
    record TestPage(
            UUID id,
            String person,
            Instant sentAt,
            @Nullable Instant answeredAt) {}
}

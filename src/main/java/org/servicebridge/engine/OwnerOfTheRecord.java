package org.servicebridge.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns at a start in production where the application's own database user could switch off what keeps the record. */
@Component
@Profile("production")
class OwnerOfTheRecord implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOfTheRecord.class);

    private final JdbcClient database;

    OwnerOfTheRecord(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mayUndoTheRecord()) {
            LOG.warn(
                    "The application's database user owns the record and could switch off its triggers:"
                            + " give the tables to another user (spring.flyway.user), as docs/operator.md says under Database.");
        }
    }

    /** Whether it owns the tables, by itself or by a role that it is in, or is above all rights. */
    boolean mayUndoTheRecord() {
        return database.sql("""
                        select bool_or(pg_has_role(current_user, tableowner, 'member')) from pg_tables
                        where schemaname = 'public' and tablename in ('timeline_entry', 'timeline_text', 'notice')
                        """).query(Boolean.class).single();
    }
}

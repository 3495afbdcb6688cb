package org.servicebridge.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row of rate budget a provider, shared by all nodes: a bucket of a tenth of a minute's messages, refilled so evenly that
 * no 60 seconds see more than the limit. What becomes urgent later so waits for a moment, not for the next minute.
 */
@Repository
class Budgets {

    private static final double MINUTE = 60_000;

    private final JdbcClient database;

    Budgets(JdbcClient database) {
        this.database = database;
    }

    /** Takes up to so many; says how many there were. The row stays locked until the caller's transaction ends. */
    int take(Budget budget, int wanted, Instant now) {
        double most = budget.perMinute() / 10.0;
        database.sql("""
                        insert into sending_budget (provider, tokens, refilled_at) values (:provider, :most, :now)
                        on conflict (provider) do nothing
                        """)
                .param("provider", budget.provider())
                .param("most", most)
                .param("now", Timestamp.from(now))
                .update();
        Row row = database.sql("select tokens, refilled_at from sending_budget where provider = :provider for update")
                .param("provider", budget.provider())
                .query(Row.class)
                .single();
        if (row.refilledAt().isAfter(now)) {
            return 0;
        }
        long elapsed = Duration.between(row.refilledAt(), now).toMillis();
        double tokens = Math.min(most, row.tokens() + elapsed * (budget.perMinute() - most) / MINUTE);
        int taken = (int) Math.min(wanted, tokens);
        write(budget.provider(), tokens - taken, now);
        return taken;
    }

    void giveBack(Budget budget, int unused) {
        database.sql("update sending_budget set tokens = tokens + :unused where provider = :provider")
                .param("unused", unused)
                .param("provider", budget.provider())
                .update();
    }

    /** Gives nothing to the provider before this moment, whichever node asks, and then one message to try it with. */
    void hold(Budget budget, Instant until) {
        write(budget.provider(), 1, until);
    }

    private void write(String provider, double tokens, Instant refilledAt) {
        database.sql("update sending_budget set tokens = :tokens, refilled_at = :at where provider = :provider")
                .param("tokens", tokens)
                .param("at", Timestamp.from(refilledAt))
                .param("provider", provider)
                .update();
    }

    private record Row(double tokens, Instant refilledAt) {}
}

package org.servicebridge.health;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that this node cannot help itself, once its connections have not come back for two minutes. */
@Component("connectionPoolHealthIndicator")
class PoolHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConnectionPool pool;

    PoolHealth(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        Duration exhausted = pool.exhaustedFor();
        return (exhausted.compareTo(PATIENCE) < 0 ? Health.up() : Health.down())
                .withDetail("exhaustedForSeconds", exhausted.toSeconds())
                .build();
    }
}

package org.servicebridge.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows how many deliveries wait by channel, and for how long the oldest has. */
@Component
class OutboxGauges implements MeterBinder {

    private final JdbcClient database;
    private final Clock clock;

    OutboxGauges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Lane lane : Lane.values()) {
            Gauge.builder("service.bridge.deliveries.waiting", () -> waiting(lane))
                    .description("Deliveries in the outbox that wait to be sent")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(registry);
            Gauge.builder("service.bridge.deliveries.oldest.seconds", () -> oldest(lane))
                    .description("For how long the oldest waiting delivery has been in the outbox")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private long waiting(Lane lane) {
        return database.sql("select count(*) from delivery where state = 'WAITING' and lane = :lane")
                .param("lane", lane.name())
                .query(Long.class)
                .single();
    }

    private double oldest(Lane lane) {
        return database.sql("""
                        select coalesce(extract(epoch from cast(:now as timestamptz) - min(queued_at)), 0)
                        from delivery where state = 'WAITING' and lane = :lane
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("lane", lane.name())
                .query(Double.class)
                .single();
    }
}

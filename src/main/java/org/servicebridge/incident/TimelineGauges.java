package org.servicebridge.incident;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Shows the operator how many timelines were changed, and whether the nightly check goes through all. */
@Component
class TimelineGauges implements MeterBinder {

    private final TimelineChecks checks;
    private final Clock clock;

    TimelineGauges(TimelineChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("service.bridge.timelines.broken", () -> checks.broken().size())
                .description("Incidents whose timeline was changed, as the last check found")
                .register(registry);
        Gauge.builder("service.bridge.timelines.unchecked.seconds", this::unchecked)
                .description("For how long the timeline was not checked that has waited longest")
                .register(registry);
    }

    private double unchecked() {
        return checks.waitingSince()
                .map(checked -> Duration.between(checked, clock.instant()).toSeconds())
                .orElse(0L);
    }
}

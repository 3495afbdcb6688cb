package org.servicebridge.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.servicebridge.calendar.CoreHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an alert of monitoring: in core hours the Bridge asks the provider for a health check, at other times nobody watches
 * (INV-7). It never declares, communicates or closes an HSSI.
 */
@Component
public class ReceiveAlert {

    private final Alerts alerts;
    private final CoreHours coreHours;
    private final HealthCheckProcess process;
    private final Clock clock;

    ReceiveAlert(Alerts alerts, CoreHours coreHours, HealthCheckProcess process, Clock clock) {
        this.alerts = alerts;
        this.coreHours = coreHours;
        this.process = process;
        this.clock = clock;
    }

    /** The same alert asks once, however often it repeats; one that is over ends the question. */
    @Transactional
    public void receive(MonitoringAlert alert) {
        Instant now = clock.instant();
        if (!alert.firing()) {
            alerts.over(alert, now).ifPresent(process::alertOver);
            return;
        }
        boolean watched = coreHours.contains(now);
        Optional<String> added = alerts.add(alert, watched, now);
        if (added.isEmpty()) {
            alerts.renew(alert);
        }
        added.filter(reference -> watched).ifPresent(process::alertReceived);
    }
}

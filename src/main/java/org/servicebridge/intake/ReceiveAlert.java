package org.servicebridge.intake;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
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
    private final HealthChecks healthChecks;
    private final CoreHours coreHours;
    private final HealthCheckProcess process;
    private final Clock clock;

    ReceiveAlert(
            Alerts alerts, HealthChecks healthChecks, CoreHours coreHours, HealthCheckProcess process, Clock clock) {
        this.alerts = alerts;
        this.healthChecks = healthChecks;
        this.coreHours = coreHours;
        this.process = process;
        this.clock = clock;
    }

    /**
     * The same alert asks once, however often it repeats. One that is over ends the question, or is no longer counted in that of
     * others.
     *
     * @param sender the monitor's API key: its alerts are its own, whatever keys those of others have
     */
    @Transactional
    public void receive(MonitoringAlert alert, Actor sender) {
        healthChecks.oneAfterTheOther(sender.id());
        Instant now = clock.instant();
        boolean watched = coreHours.contains(now);
        if (!alert.firing()) {
            alerts.over(sender.id(), alert, now).ifPresent(process::alertOver);
        } else if (alerts.isKept(sender.id(), alert, watched)) {
            alerts.renew(sender.id(), alert);
        } else if (watched) {
            ask(sender.id(), alert, now);
        } else {
            alerts.keepUnwatched(sender.id(), alert, now);
        }
    }

    private void ask(String sender, MonitoringAlert alert, Instant now) {
        PlaceOfAlert place = healthChecks.placeOf(sender, alert);
        String reference = alerts.add(sender, alert, place, now);
        if (place.healthCheck() == null) {
            process.alertReceived(reference);
        }
    }
}

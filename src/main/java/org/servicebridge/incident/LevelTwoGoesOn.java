package org.servicebridge.incident;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.ClockStart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At a change of shift the EDM on call comes in the lead's place where level 2 was asked to decide a severity, and the reverse (INV-5). */
@Component
class LevelTwoGoesOn implements ClockStart {

    private static final List<LocalTime> TIMES = List.of(CoreHours.START, CoreHours.END);
    private static final Duration MADE_UP_FOR = Duration.ofHours(14);

    private final Incidents incidents;
    private final LevelTwoAsked asked;
    private final RunningProcess process;
    private final TransactionTemplate transactions;

    LevelTwoGoesOn(Incidents incidents, LevelTwoAsked asked, RunningProcess process, TransactionTemplate transactions) {
        this.incidents = incidents;
        this.asked = asked;
        this.process = process;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "level 2 goes on";
    }

    @Override
    public String prefix() {
        return "LEVEL-2";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return TIMES;
    }

    @Override
    public Duration madeUpFor() {
        return MADE_UP_FOR;
    }

    @Override
    public void afterStart(String key) {
        for (Incident incident : incidents.open(Actor.SYSTEM)) {
            if (asked.isAsked(incident.reference())) {
                transactions.executeWithoutResult(
                        status -> process.levelTwoAsked(incidents.lock(incident.reference())));
            }
        }
    }
}

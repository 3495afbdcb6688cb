package org.servicebridge.incident;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.ClockStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At a change of shift the EDM on call comes in the lead's place in what level 2 was asked, and the reverse (INV-5, ESC-7). */
@Component
class LevelTwoGoesOn implements ClockStart {

    private static final Logger LOG = LoggerFactory.getLogger(LevelTwoGoesOn.class);
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

    /** Each in a transaction of its own: one that cannot go on holds up none of the others. */
    @Override
    public void afterStart(String key) {
        incidents.open(Actor.SYSTEM).forEach(incident -> goOn(incident.reference()));
    }

    private void goOn(String reference) {
        try {
            transactions.executeWithoutResult(status -> {
                Incident incident = incidents.lock(reference);
                process.levelTwoChanged(incident);
                if (asked.isAsked(reference)) {
                    process.levelTwoAsked(incident);
                }
            });
        } catch (RuntimeException failed) {
            LOG.error("{}: level 2 of this hour could not be asked", reference, failed);
        }
    }
}

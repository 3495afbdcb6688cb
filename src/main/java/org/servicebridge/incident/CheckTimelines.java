package org.servicebridge.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.engine.ClockStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks each night whether every timeline is as it was written, those of years ago as well, and tells the operator where one
 * is not. It goes by pages of incidents and holds one timeline at a time, each in a short transaction of its own.
 */
@Component
class CheckTimelines implements ClockStart {

    private static final Logger LOG = LoggerFactory.getLogger(CheckTimelines.class);

    /** After the engine has cleaned its history, and not in the hour that the clocks change. */
    private static final LocalTime TIME = LocalTime.of(4, 30);

    private static final int PAGE = 200;

    private final Timeline timeline;
    private final TimelineChecks checks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CheckTimelines(Timeline timeline, TimelineChecks checks, TransactionTemplate transactions, Clock clock) {
        this.timeline = timeline;
        this.checks = checks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check of timelines";
    }

    @Override
    public String prefix() {
        return "CHAIN";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return List.of(TIME);
    }

    @Override
    public Duration madeUpFor() {
        return Duration.ofDays(1);
    }

    /** One that cannot be read holds up none of the others; the gauge shows for how long it was not checked. */
    @Override
    public void afterStart(String key) {
        int checked = 0;
        List<String> page = checks.incidentsAfter("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::check);
            checked += page.size();
            page = checks.incidentsAfter(page.get(page.size() - 1), PAGE);
        }
        LOG.info(
                "{}: {} timelines checked, {} do not hold",
                key,
                checked,
                checks.broken().size());
    }

    private void check(String reference) {
        try {
            transactions.executeWithoutResult(status -> checkOne(reference));
        } catch (RuntimeException failed) {
            LOG.error("{}: its timeline could not be checked", reference, failed);
        }
    }

    private void checkOne(String reference) {
        ChainHead seen = checks.seen(reference);
        ChainHead head = timeline.head(reference);
        ChainState state = timeline.check(reference);
        if (!state.isIntact()) {
            LOG.error("{}: its timeline was changed at entry {}", reference, state.brokenAt());
        }
        checks.keep(reference, state.isIntact() ? head : seen, state.brokenAt(), clock.instant());
    }
}

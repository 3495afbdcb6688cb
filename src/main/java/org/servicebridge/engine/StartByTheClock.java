package org.servicebridge.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.servicebridge.calendar.LondonTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts each thing whose time has come in London, once for all nodes: the key of a start is unique, and is written in the
 * transaction that starts a process. Of starts that were missed only the last is made up for.
 */
@Component
class StartByTheClock {

    private static final Logger LOG = LoggerFactory.getLogger(StartByTheClock.class);
    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final List<ClockStart> starts;
    private final ClockStarts started;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StartByTheClock(List<ClockStart> starts, ClockStarts started, TransactionTemplate transactions, Clock clock) {
        this.starts = starts;
        this.started = started;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that cannot be started does not hold up the others, and is tried again at the next look. */
    void startDue() {
        for (ClockStart start : starts) {
            try {
                last(start).ifPresent(due -> start(start, due));
            } catch (RuntimeException failed) {
                LOG.error("{} could not be started by the clock", start.name(), failed);
            }
        }
    }

    private void start(ClockStart start, LocalDateTime due) {
        String key = start.prefix() + "-" + KEY.format(due);
        if (Boolean.TRUE.equals(transactions.execute(status -> taken(start, key, moment(due))))) {
            LOG.info("{}: {} started", key, start.name());
            start.afterStart(key);
        }
    }

    private boolean taken(ClockStart start, String key, Instant due) {
        boolean first = started.take(key, start.name(), due, clock.instant());
        if (first) {
            start.start(key);
        }
        return first;
    }

    /** The last time that has come and is not too long ago. */
    private Optional<LocalDateTime> last(ClockStart start) {
        Instant now = clock.instant();
        Instant earliest = now.minus(start.madeUpFor());
        LocalDate today = LocalDate.ofInstant(now, LondonTime.ZONE);
        return LocalDate.ofInstant(earliest, LondonTime.ZONE)
                .datesUntil(today.plusDays(1))
                .flatMap(day -> start.timesOn(day).stream().map(day::atTime))
                .filter(due -> !moment(due).isAfter(now) && moment(due).isAfter(earliest))
                .max(LocalDateTime::compareTo);
    }

    private static Instant moment(LocalDateTime due) {
        return ZonedDateTime.of(due, LondonTime.ZONE).toInstant();
    }
}

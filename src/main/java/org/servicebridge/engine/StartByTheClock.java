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
import org.camunda.bpm.engine.RuntimeService;
import org.servicebridge.calendar.LondonTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts each process whose time has come in London, once for all nodes: the key of a start is unique, and is written in the
 * transaction that starts the process. Of starts that were missed only the last is made up for.
 */
@Component
class StartByTheClock {

    private static final Logger LOG = LoggerFactory.getLogger(StartByTheClock.class);
    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final List<ClockStart> starts;
    private final ClockStarts started;
    private final RuntimeService runtime;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StartByTheClock(
            List<ClockStart> starts,
            ClockStarts started,
            RuntimeService runtime,
            TransactionTemplate transactions,
            Clock clock) {
        this.starts = starts;
        this.started = started;
        this.runtime = runtime;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that cannot be started does not hold up the others, and is tried again at the next look. */
    void startDue() {
        for (ClockStart start : starts) {
            try {
                last(start).ifPresent(due -> transactions.executeWithoutResult(status -> start(start, due)));
            } catch (RuntimeException failed) {
                LOG.error("{} could not be started by the clock", start.process(), failed);
            }
        }
    }

    private void start(ClockStart start, LocalDateTime due) {
        String key = start.prefix() + "-" + KEY.format(due);
        if (started.take(key, start.process(), moment(due), clock.instant())) {
            runtime.startProcessInstanceByKey(start.process(), key);
            LOG.info("{}: {} started", key, start.process());
        }
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

package org.servicebridge.potential.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.process.AskAlso;
import org.servicebridge.potential.AskedDesks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** At each change of shift asks the desk that comes on duty, besides the one that goes home, for what has not become an HSSI yet. */
@Component
class AskDeskOfShift implements ClockStart {

    private static final Logger LOG = LoggerFactory.getLogger(AskDeskOfShift.class);

    private static final List<LocalTime> TIMES = List.of(CoreHours.START, CoreHours.END);

    /** As long as the Bridge is away on the shortest night. */
    private static final Duration NIGHT = Duration.ofHours(14);

    private final OpenTasks openTasks;
    private final AskAlso askAlso;
    private final AskedDesks askedDesks;

    AskDeskOfShift(OpenTasks openTasks, AskAlso askAlso, AskedDesks askedDesks) {
        this.openTasks = openTasks;
        this.askAlso = askAlso;
        this.askedDesks = askedDesks;
    }

    @Override
    public String name() {
        return "ask the desk of the shift";
    }

    @Override
    public String prefix() {
        return "POTENTIAL";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return TIMES;
    }

    @Override
    public Duration madeUpFor() {
        return NIGHT;
    }

    /** One that cannot be asked for holds up none of the others. */
    @Override
    public void afterStart(String key) {
        askedDesks.now().forEach(this::ask);
    }

    private void ask(String reference, String desk) {
        try {
            openTasks
                    .of(reference)
                    .forEach(task -> askAlso.ask(task.getProcessInstanceId(), task.getTaskDefinitionKey(), desk));
        } catch (RuntimeException failed) {
            LOG.error("{}: {} could not be asked at the change of shift", reference, desk, failed);
        }
    }
}

package org.servicebridge.rota.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.engine.ProcessKeys;
import org.springframework.stereotype.Component;

/** Half an hour before each shift it is looked whether pages would reach everybody: what is missing is a task (ROT-6). */
@Component
class CheckReadinessBeforeShifts implements ClockStart {

    /** When the shift begins, however late this starts. */
    static final String SHIFT_BEGINS = "shiftBegins";

    private static final String PREFIX = "READY";
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("'" + PREFIX + "-'yyyy-MM-dd-HHmm");

    private final BeforeShifts beforeShifts;
    private final RuntimeService runtime;

    CheckReadinessBeforeShifts(BeforeShifts beforeShifts, RuntimeService runtime) {
        this.beforeShifts = beforeShifts;
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return ProcessKeys.CHECK_READINESS;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return beforeShifts.timesOn(day, BEFORE);
    }

    @Override
    public Duration madeUpFor() {
        return BEFORE;
    }

    @Override
    public void start(String key) {
        Instant begins = LocalDateTime.parse(key, KEY)
                .atZone(LondonTime.ZONE)
                .toInstant()
                .plus(BEFORE);
        runtime.startProcessInstanceByKey(ProcessKeys.CHECK_READINESS, key, Map.of(SHIFT_BEGINS, Date.from(begins)));
    }
}

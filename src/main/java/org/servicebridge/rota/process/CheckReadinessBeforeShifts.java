package org.servicebridge.rota.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.engine.ProcessKeys;
import org.springframework.stereotype.Component;

/** Half an hour before each shift it is looked whether pages would reach everybody: what is missing is a task (ROT-6). */
@Component
class CheckReadinessBeforeShifts implements ClockStart {

    static final Duration BEFORE = Duration.ofMinutes(30);

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
        return "READY";
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
        runtime.startProcessInstanceByKey(ProcessKeys.CHECK_READINESS, key);
    }
}

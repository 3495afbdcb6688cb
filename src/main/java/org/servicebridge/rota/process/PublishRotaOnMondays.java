package org.servicebridge.rota.process;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.engine.ProcessKeys;
import org.springframework.stereotype.Component;

/** The rota of the week is published each Monday at 07:00, a bank holiday or not (ROT-1). */
@Component
class PublishRotaOnMondays implements ClockStart {

    private static final LocalTime TIME = LocalTime.of(7, 0);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final RuntimeService runtime;

    PublishRotaOnMondays(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return ProcessKeys.PUBLISH_ROTA;
    }

    @Override
    public String prefix() {
        return "ROTA";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? List.of(TIME) : List.of();
    }

    @Override
    public Duration madeUpFor() {
        return A_WEEK;
    }

    @Override
    public void start(String key) {
        runtime.startProcessInstanceByKey(ProcessKeys.PUBLISH_ROTA, key);
    }
}

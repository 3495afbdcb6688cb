package org.servicebridge.rota.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.rota.SendTestPages;
import org.springframework.stereotype.Component;

/** An hour before each shift whoever comes on duty is paged for a test (ROT-6). */
@Component
class SendTestPagesBeforeShifts implements ClockStart {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration MADE_UP_FOR = Duration.ofMinutes(30);

    private final BeforeShifts beforeShifts;
    private final SendTestPages sendTestPages;

    SendTestPagesBeforeShifts(BeforeShifts beforeShifts, SendTestPages sendTestPages) {
        this.beforeShifts = beforeShifts;
        this.sendTestPages = sendTestPages;
    }

    @Override
    public String name() {
        return "test pages before a shift";
    }

    @Override
    public String prefix() {
        return "TEST";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return beforeShifts.timesOn(day, BEFORE);
    }

    @Override
    public Duration madeUpFor() {
        return MADE_UP_FOR;
    }

    @Override
    public void start(String key) {
        sendTestPages.send(Actor.SYSTEM);
    }
}

package org.servicebridge.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The application's and the engine's clock, both standing still until a test moves them together. */
public final class MovableClock extends Clock {

    static final Instant FIRST = Instant.parse("2026-11-24T10:00:00Z");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Instant now;

    public MovableClock() {
        this(FIRST);
    }

    MovableClock(Instant first) {
        now = first;
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Sets a time in London, for instance {@code 2026-11-24T17:29:59}. */
    public void setLondon(String localDateTime) {
        set(LocalDateTime.parse(localDateTime).atZone(LONDON).toInstant());
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

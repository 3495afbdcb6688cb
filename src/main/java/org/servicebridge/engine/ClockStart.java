package org.servicebridge.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A process that starts by the clock on the wall in London. Each feature that has one offers a bean of this kind. */
public interface ClockStart {

    /** The id of the process. */
    String process();

    /** What the keys of its starts begin with, for instance {@code ROTA} of {@code ROTA-2026-11-23-0700}. */
    String prefix();

    /** The times in London at which it starts on that day; none on other days. */
    List<LocalTime> timesOn(LocalDate day);

    /** How long after its time a missed start is still made up for. */
    Duration madeUpFor();
}

package org.servicebridge.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What starts by the clock on the wall in London, once for all nodes. Each feature that has such a thing offers a bean of this kind. */
public interface ClockStart {

    /** What starts: the id of its process, or a few words, for the log and the record of starts. */
    String name();

    /** What the keys of its starts begin with, for instance {@code ROTA} of {@code ROTA-2026-11-23-0700}. */
    String prefix();

    /** The times in London at which it starts on that day; none on other days. */
    List<LocalTime> timesOn(LocalDate day);

    /** How long after its time a missed start is still made up for. */
    Duration madeUpFor();

    /** Starts it in the transaction that takes the key; where this fails, it is tried again. */
    default void start(String key) {}

    /** Does what takes long once the start is kept, without a transaction; it is not repeated. */
    default void afterStart(String key) {}
}

package org.servicebridge.potential;

/** Tells the process "Watch event" what has happened; a port to the engine. */
public interface EventWatchProcess {

    /** A desk has put it under watch. */
    void eventWatched(String reference);
}

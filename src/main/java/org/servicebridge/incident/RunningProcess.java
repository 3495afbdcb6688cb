package org.servicebridge.incident;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the record tells the running processes of an incident, in the transaction in which it changed. */
public interface RunningProcess {

    /** What the cards of open tasks show has changed. */
    void cardChanged(Incident incident);

    /** Another severity is in force: cards and clocks follow. */
    void severityChanged(Incident incident);

    /** Another desk owns it: open tasks move, and out of hours it gets its BAU decision. */
    void ownershipMoved(Incident incident, String from);

    /** Its owner has verified it, and has to hand it over by telephone. */
    void handoverOwed(Incident incident);

    /** Its owner has to call the team of the house that provides the service. */
    void teamToBeCalled(Incident incident);

    /** Nobody has to hand it over any more, though nobody called. */
    void handoverEnded(Incident incident);

    /** The desk on duty is asked besides the one that verifies it; before, another may have been. */
    void deskOnDutyAsked(Incident incident, @Nullable String before);

    /** Level 2 was asked: what is open about its severity can be decided by it, too. */
    void levelTwoAsked(Incident incident);

    /** The shift has changed: what waits for level 2 about a late handover waits for that of this hour. */
    void levelTwoChanged(Incident incident);

    /** Users are affected who were not before: it is communicated from now on. */
    void serviceAffected(Incident incident);

    /** It is over without resolution: the main model ends. */
    void withdrawn(Incident incident);

    /** It is not over after all: the main model runs again. */
    void reopened(Incident incident);

    /** The deadlines of these kinds moved: timers and due dates of tasks follow. */
    void retime(String reference, Set<ClockKind> kinds);
}

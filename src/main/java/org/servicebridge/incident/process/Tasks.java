package org.servicebridge.incident.process;

import java.util.Set;

/** Ids of the main models' tasks that code needs to tell apart. */
final class Tasks {

    static final String TAKE_OVER = "userTask_takeOver";

    static final String DECIDE_BAU = "userTask_decideBau";

    /** The call of the desk that hands over: it stays that desk's, whoever does the work meanwhile. */
    static final String HAND_OVER = "userTask_handOver";

    /** What a desk says to the person who reported it. */
    static final Set<String> WITH_REPORTER = Set.of("userTask_relayNotice", "userTask_confirmWithReporter");

    /** What level 2 can do as well, once it was asked. */
    static final Set<String> OF_SEVERITY =
            Set.of("userTask_setSeverity", "userTask_decideDispute", "userTask_settleSeverity");

    private Tasks() {}
}

package org.servicebridge.incident.process;

/** Ids of the main models' tasks that code needs to tell apart. */
final class Tasks {

    static final String TAKE_OVER = "userTask_takeOver";

    static final String DECIDE_BAU = "userTask_decideBau";

    private Tasks() {}
}

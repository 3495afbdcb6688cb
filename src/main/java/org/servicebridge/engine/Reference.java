package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Says which HSSI a task is about: its process carries the incident's reference as business key. */
public final class Reference {

    /** The name under which processes hold it and forms and the API ask for it. */
    public static final String NAME = "reference";

    private Reference() {}

    public static String of(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}

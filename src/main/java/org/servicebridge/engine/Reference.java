package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Says which HSSI a task is about: its process carries the incident's reference as business key. */
public final class Reference {

    private Reference() {}

    public static String of(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}

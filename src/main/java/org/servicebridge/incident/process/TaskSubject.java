package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the clock of a task is about: the step of its process, so that tasks of one kind do not stop each other's clocks. */
final class TaskSubject {

    private TaskSubject() {}

    /** The ids by which the engine knows process and step, as long as the step lasts. */
    static String of(DelegateExecution execution) {
        return ofProcess(execution) + execution.getActivityInstanceId();
    }

    /** With which all subjects of the process begin. */
    static String ofProcess(DelegateExecution execution) {
        return execution.getProcessInstanceId() + "/";
    }
}

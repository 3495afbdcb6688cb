package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Runs the clock that a task's model names for it, from the moment the task is made until it is done or no longer needed. */
public interface TaskClocks {

    /** @param clock the code of the clock that the property {@code clock} of the task's element names */
    void begin(DelegateTask task, String clock);

    /** Somebody has done the task. */
    void done(DelegateTask task, String clock);

    /** Nobody has to do the task any more. */
    void dropped(DelegateTask task, String clock);
}

package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Says what stands at the head of each task's form. The record knows it; a model may say something else by a parameter {@code header}. */
public interface FormHead {

    /**
     * Which HSSI it is, how severe, and how much time is left; markdown.
     *
     * @param clock the code of the clock that governs the task, or null
     */
    String header(DelegateExecution execution, @Nullable String clock);

    /** What is known of it so far; markdown. */
    String summary(DelegateExecution execution);
}

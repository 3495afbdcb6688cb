package org.servicebridge.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The answers of one form while the transaction takes them in: what was said at the start, and what steps have read of it. */
public final class AnswersTaken {

    private final Map<String, @Nullable Object> given = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    private AnswersTaken() {}

    /** Those of a task's form, or of the form with which the process starts. */
    public static AnswersTaken of(VariableScope scope) {
        String form =
                scope instanceof DelegateTask task ? task.getId() : ((DelegateExecution) scope).getProcessInstanceId();
        return AnswersGiven.inThisTransaction().once(new Form(form), AnswersTaken::new);
    }

    /** Keeps the answers of a start form, which the first step takes out of the process. */
    public void give(Map<String, Object> answers) {
        given.putAll(answers);
    }

    /** What was given; null where nothing was. */
    public @Nullable Object given(String field) {
        return given.get(field);
    }

    void noteRead(String field) {
        read.add(field);
    }

    public boolean isRead(String field) {
        return read.contains(field);
    }

    private record Form(String id) {}
}

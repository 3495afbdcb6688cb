package org.servicebridge.engine.form;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.ActsOnRecord;
import org.springframework.beans.factory.ObjectProvider;

/** Has tasks completed with what their form asks and no more, where the form itself is passed by. */
class TasksOfForms extends OwnTasks {

    private final DeclaredFields declared;

    TasksOfForms(DeclaredFields declared, ObjectProvider<ActsOnRecord> record) {
        super(record);
        this.declared = declared;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> answers) {
        taken(taskId, answers, () -> {
            super.complete(taskId, null);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
        return taken(taskId, answers, () -> super.completeWithVariablesInReturn(taskId, null, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> answers) {
        taken(taskId, answers, () -> {
            super.resolveTask(taskId, null);
            return null;
        });
    }

    @Override
    public void handleBpmnError(
            String taskId, String code, @Nullable String message, @Nullable Map<String, Object> variables) {
        throw refused();
    }

    @Override
    public void handleEscalation(String taskId, String code, @Nullable Map<String, Object> variables) {
        throw refused();
    }

    /** No model of ours has a task end so, and the engine would take any variable with it. */
    private static Refusal refused() {
        return Refusal.forbidden("A task ends by its form, or with what it was for.");
    }

    /** The engine would put the answers past the task into the process. */
    private <T extends @Nullable Object> T taken(
            String taskId, @Nullable Map<String, Object> answers, Supplier<T> completion) {
        return getCommandExecutor().execute(context -> {
            declared.take(context, taskId, answers);
            return completion.get();
        });
    }
}

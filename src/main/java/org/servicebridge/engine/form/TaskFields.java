package org.servicebridge.engine.form;

import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Keeps the fields of a form with the task: what a task does not hold itself, the engine hands to the process. */
final class TaskFields {

    private TaskFields() {}

    /** Makes each field a variable of the task; what a parameter fills in stands around the task, and would be hidden. */
    static void declare(TaskEntity task, DeployedForm form) {
        form.fields().stream()
                .filter(field -> !isFilledIn(task, field.key()) && !task.hasVariableLocal(field.key()))
                .forEach(field -> task.setVariableLocal(field.key(), field.unanswered()));
    }

    /** By the model of the task when it was made: another one may govern it by now. */
    private static boolean isFilledIn(TaskEntity task, String field) {
        return task.getExecution().getActivity().isScope()
                && task.getExecution().hasVariableLocal(field);
    }

    /** What the model fills in. */
    static @Nullable Object filledIn(TaskEntity task, String field) {
        InputParameter parameter = parameter(task, field);
        return parameter == null
                ? null
                : parameter.getValueProvider().getValue(task.getExecution().getParentVariableScope());
    }

    /** What the person is asked to do, as the model calls it. */
    static String asked(TaskEntity task) {
        return String.valueOf(task.getExecution().getActivity().getProperty("name"));
    }

    private static @Nullable InputParameter parameter(TaskEntity task, String field) {
        IoMapping mapping = task.getExecution().getActivity().getIoMapping();
        return mapping == null
                ? null
                : mapping.getInputParameters().stream()
                        .filter(parameter -> parameter.getName().equals(field))
                        .findAny()
                        .orElse(null);
    }
}

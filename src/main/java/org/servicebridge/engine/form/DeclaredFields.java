package org.servicebridge.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * Lets pass what the form asks and no more, whatever door it comes by: anything else would become a variable of the process and
 * could send it another way, or point a step to another record.
 */
final class DeclaredFields {

    private final DeployedForms forms;

    DeclaredFields(DeployedForms forms) {
        this.forms = forms;
    }

    /**
     * Takes the answers into the task, in the transaction of the command that completes it.
     *
     * @throws Refusal where the form of the task does not ask for one of them, or gives it as something else
     */
    void take(CommandContext context, @Nullable String taskId, @Nullable Map<String, Object> answers) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && task.getTaskDefinition() != null && answers != null && !answers.isEmpty()) {
            // Whoever may not do it hears that first.
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
            Optional<DeployedForm> form = forms.of(task);
            check(form, answers.keySet(), TaskFields.asked(task), field -> KindOfAnswer.given(answers, field));
            form.ifPresent(asking -> TaskFields.declare(task, asking));
            task.setVariables(answers);
        }
    }

    /** @throws Refusal where the form does not ask for one of the answers, or gives it as something else */
    static void check(
            Optional<DeployedForm> form, Set<String> answers, String asked, Function<String, TypedValue> given) {
        String unknown = answers.stream()
                .filter(key -> form.isEmpty() || !form.get().asks(key))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    unknown, "The form of \"%s\" has no field %s; nothing was taken.".formatted(asked, unknown));
        }
        form.stream()
                .flatMap(asking -> asking.fields().stream())
                .filter(field -> answers.contains(field.key()))
                .filter(field -> !KindOfAnswer.isOf(field, given.apply(field.key())))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.invalid(
                            field.key(),
                            "The answer in %s is no text, number or choice; nothing was taken.".formatted(field.key()));
                });
    }
}

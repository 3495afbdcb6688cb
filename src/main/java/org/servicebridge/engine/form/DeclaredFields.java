package org.servicebridge.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
     * @throws Refusal where the form of the task does not ask for one of them
     */
    void take(CommandContext context, @Nullable String taskId, @Nullable Map<String, Object> answers) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && task.getTaskDefinition() != null && answers != null && !answers.isEmpty()) {
            forEachChecker(context, checker -> checker.checkTaskWork(task));
            Optional<DeployedForm> form = forms.of(task);
            check(form, answers.keySet(), TaskFields.asked(task));
            form.ifPresent(asking -> TaskFields.declare(task, asking));
            task.setVariables(answers);
        }
    }

    /** @throws Refusal where the start form of the process does not ask for one of the answers */
    void checkStart(String processDefinitionId, @Nullable Map<String, Object> answers, CommandExecutor engine) {
        if (answers != null && !answers.isEmpty()) {
            engine.execute(context -> {
                ProcessDefinitionEntity process = DeployedForms.process(context, processDefinitionId);
                forEachChecker(context, checker -> checker.checkCreateProcessInstance(process));
                check(forms.ofStart(process), answers.keySet(), String.valueOf(process.getName()));
                return null;
            });
        }
    }

    static void check(Optional<DeployedForm> form, Set<String> answers, String asked) {
        String unknown = answers.stream()
                .filter(key -> form.isEmpty() || !form.get().asks(key))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    unknown, "The form of \"%s\" has no field %s; nothing was taken.".formatted(asked, unknown));
        }
    }

    /** Whoever may not do it hears that first. */
    private static void forEachChecker(CommandContext context, Consumer<CommandChecker> check) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(check);
    }
}

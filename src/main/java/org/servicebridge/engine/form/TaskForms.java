package org.servicebridge.engine.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.impl.JsonValueImpl;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/** Hands out forms with what stands once for all of them, shows the incident as it is now, takes what the form asks and no more, and starts what an HSSI keeps. */
class TaskForms extends FormServiceImpl {

    private final DeployedForms forms;
    private final DeclaredFields declared;
    private final GroundOfForms ground;
    private final KeptStarts starts;

    TaskForms(DeployedForms forms, DeclaredFields declared, GroundOfForms ground, KeptStarts starts) {
        this.forms = forms;
        this.declared = declared;
        this.ground = ground;
        this.starts = starts;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        InputStream alone = super.getDeployedTaskForm(taskId);
        return whole(context -> forms.of(context.getTaskManager().findTaskById(taskId)), alone);
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        InputStream alone = super.getDeployedStartForm(processDefinitionId);
        return whole(context -> forms.ofStart(DeployedForms.process(context, processDefinitionId)), alone);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeObjectValues) {
        VariableMap shown = super.getTaskFormVariables(taskId, names, deserializeObjectValues);
        ground.of(taskId, getCommandExecutor()).forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                shown.putValue(name, asSent(value, deserializeObjectValues));
            }
        });
        return shown;
    }

    /** As the engine hands out a variable of the task: Tasklist asks for choices as text, and offers nothing where it gets none. */
    private static @Nullable Object asSent(@Nullable Object value, boolean deserialized) {
        return value instanceof SpinJsonNode choices
                ? new JsonValueImpl(choices, choices.toString(), choices.getDataFormatName(), deserialized)
                : value;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> answers) {
        getCommandExecutor().execute(context -> {
            declared.take(context, taskId, answers);
            super.submitTaskForm(taskId, Map.of());
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
        return getCommandExecutor().execute(context -> {
            declared.take(context, taskId, answers);
            return super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues);
        });
    }

    @Override
    public ProcessInstance submitStartForm(String definition, @Nullable Map<String, Object> answers) {
        return submitStartForm(definition, null, answers);
    }

    @Override
    public ProcessInstance submitStartForm(
            String definition, @Nullable String businessKey, @Nullable Map<String, Object> answers) {
        return getCommandExecutor().execute(context -> {
            KeptStarts.Start start = starts.of(context, definition, answers);
            return start.refusal() == null ? started(start, businessKey) : refused(start, start.refusal(), businessKey);
        });
    }

    private ProcessInstance started(KeptStarts.Start start, @Nullable String businessKey) {
        return super.submitStartForm(start.definition(), businessKey, start.answers());
    }

    /** Whoever may not see the HSSI hears that there is none, as of any other, and nothing of its forms. */
    private ProcessInstance refused(KeptStarts.Start start, Refusal refusal, @Nullable String businessKey) {
        try {
            started(start, businessKey);
        } catch (Refusal earlier) {
            if (earlier.kind() == Refusal.Kind.NOT_FOUND) {
                throw earlier;
            }
        }
        throw refusal;
    }

    /** The engine has checked by now that whoever asks may see the form. */
    private InputStream whole(Command<Optional<DeployedForm>> found, InputStream alone) {
        return getCommandExecutor()
                .execute(found)
                .<InputStream>map(form -> new ByteArrayInputStream(form.file()))
                .orElse(alone);
    }
}

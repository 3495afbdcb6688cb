package org.servicebridge.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the ground of a form anew each time that somebody opens it: the engine keeps what was true when the task was made, and
 * harm to a patient may have become known since. What the form asks is left as it is, but for a time that it offers.
 */
class FormsReadAtOpening extends FormServiceImpl {

    /** What forms show, and what their questions hang on; by the names that the models give them. */
    private static final Set<String> GROUND = Set.of(
            "header",
            "summary",
            "advice",
            "opening",
            "preview",
            "confirmationNeeded",
            "listsNeeded",
            "nextUpdate",
            "nextUpdateOffered",
            "impactKnown",
            "harmKnown",
            "toldBeforeAssessed",
            "clinicalRiskKnown",
            "securityRiskKnown",
            "directorsAllowed",
            "directorAdvice",
            "programmeAdvised",
            "topLevelAdvised");

    private final TransactionTemplate reading;

    FormsReadAtOpening(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeObjectValues) {
        VariableMap shown = super.getTaskFormVariables(taskId, names, deserializeObjectValues);
        ground(taskId).forEach((name, value) -> {
            if (shown.containsKey(name)) {
                shown.putValue(name, value);
            }
        });
        return shown;
    }

    /** Showing a form changes nothing. */
    private Map<String, @Nullable Object> ground(String taskId) {
        Map<String, @Nullable Object> ground = new TreeMap<>();
        reading.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            getCommandExecutor().execute(context -> {
                read(context, taskId, ground);
                return null;
            });
        });
        return ground;
    }

    private static void read(CommandContext context, String taskId, Map<String, @Nullable Object> ground) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        ExecutionEntity execution = task == null ? null : task.getExecution();
        IoMapping mapping = execution == null || execution.getActivity() == null
                ? null
                : execution.getActivity().getIoMapping();
        if (execution == null || mapping == null) {
            return;
        }
        for (InputParameter parameter : mapping.getInputParameters()) {
            if (GROUND.contains(parameter.getName())) {
                ground.put(
                        parameter.getName(), parameter.getValueProvider().getValue(execution.getParentVariableScope()));
            }
        }
    }
}

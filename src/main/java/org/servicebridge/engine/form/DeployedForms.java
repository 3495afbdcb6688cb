package org.servicebridge.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.FormParts;

/**
 * Finds the form that a task or start has in its own deployment, and puts to it what stands once for all: the head of each
 * task's form, and the question who said so where an answer may come by telephone. A deployment from before these two has them in
 * every form. What is deployed never changes, so each form is read once. To be asked inside a command of the engine.
 */
final class DeployedForms {

    private final Map<Place, Optional<DeployedForm>> known = new ConcurrentHashMap<>();

    /** Empty where the task has none of the engine's forms. */
    Optional<DeployedForm> of(TaskEntity task) {
        if (task.getTaskDefinition() == null) {
            return Optional.empty();
        }
        ProcessDefinitionEntity process = task.getProcessDefinition();
        return find(
                process.getDeploymentId(),
                task.getTaskDefinition().getFormDefinition(),
                true,
                FormProperties.isByTelephone(process.findActivity(task.getTaskDefinitionKey())));
    }

    /** Empty where the process does not start with one of the engine's forms. */
    Optional<DeployedForm> ofStart(ProcessDefinitionEntity process) {
        return find(
                process.getDeploymentId(),
                process.getStartFormDefinition(),
                false,
                FormProperties.isByTelephone(process.getInitial()));
    }

    static ProcessDefinitionEntity process(CommandContext context, String definition) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition);
    }

    private Optional<DeployedForm> find(
            String deployment, @Nullable FormDefinition named, boolean headed, boolean byTelephone) {
        if (named == null || named.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        String key = named.getCamundaFormDefinitionKey().getExpressionText();
        Place place = new Place(deployment, key, headed, byTelephone);
        Optional<DeployedForm> found = known.get(place);
        if (found == null) {
            // Read outside the map's own lock: who waits there with a connection would keep it from who reads.
            found = read(place);
            known.put(place, found);
        }
        return found;
    }

    private static Optional<DeployedForm> read(Place place) {
        return read(place.deployment(), place.form()).map(form -> {
            DeployedForm whole = form;
            if (place.headed()) {
                whole = read(place.deployment(), FormParts.EVERY_TASK)
                        .map(whole::after)
                        .orElse(whole);
            }
            if (place.byTelephone()) {
                whole = read(place.deployment(), FormParts.BY_TELEPHONE)
                        .map(whole::before)
                        .orElse(whole);
            }
            return whole;
        });
    }

    /** Whoever is signed in: people need no right to read deployments to be asked something. */
    private static Optional<DeployedForm> read(String deployment, String key) {
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinitionEntity form =
                context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, key);
        return Optional.ofNullable(form)
                .map(found -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(deployment, found.getResourceName())
                        .getBytes())
                .map(DeployedForm::read);
    }

    private record Place(String deployment, String form, boolean headed, boolean byTelephone) {}
}

package org.servicebridge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.servicebridge.access.Refusal;

/**
 * Refuses a deployment in which a model is bound to a form, decision or process that the same deployment lacks: the engine
 * would notice only when the first HSSI gets there.
 */
class WholeSets implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Set<BoundPart> held = Stream.of(
                        keys(deployment, CamundaFormDefinitionEntity.class, BoundPart.FORM),
                        keys(deployment, DecisionDefinitionEntity.class, BoundPart.DECISION),
                        keys(deployment, ProcessDefinitionEntity.class, BoundPart.PROCESS))
                .flatMap(parts -> parts)
                .collect(Collectors.toSet());
        Collection<String> missing = new TreeSet<>();
        deployed(deployment, ProcessDefinitionEntity.class)
                .map(ResourceDefinition::getResourceName)
                .distinct()
                .forEach(model -> BoundPart.of(deployment.getResource(model).getBytes()).stream()
                        .filter(part -> !held.contains(part))
                        .forEach(part -> missing.add("%s for %s".formatted(part, model))));
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    "deployment",
                    "Nothing is deployed, because the set lacks %s; deploy all models, decisions and forms together."
                            .formatted(String.join(", ", missing)));
        }
    }

    private static Stream<BoundPart> keys(
            DeploymentEntity deployment, Class<? extends ResourceDefinition> type, String kind) {
        return deployed(deployment, type).map(definition -> new BoundPart(kind, definition.getKey()));
    }

    /** The engine answers null where it deployed none. */
    private static <T extends ResourceDefinition> Stream<T> deployed(DeploymentEntity deployment, Class<T> type) {
        return Stream.ofNullable(deployment.getDeployedArtifacts(type)).flatMap(List::stream);
    }
}

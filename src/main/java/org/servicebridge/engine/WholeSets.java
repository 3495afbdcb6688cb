package org.servicebridge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.servicebridge.access.Refusal;

/**
 * Refuses a deployment that is a part of a set only: the engine would notice what is missing when the first HSSI gets there,
 * and nobody would notice that a changed table or form has no effect.
 */
class WholeSets implements Deployer {

    private static final BoundPart MAIN = new BoundPart(BoundPart.PROCESS, ProcessKeys.HSSI);

    private final UnansweredQuestions questions;

    WholeSets(UnansweredQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (deployment.getTenantId() != null) {
            // Its processes would be beside those in force, and no step of ours would ever start them.
            throw Refusal.invalid(
                    "tenant-id", "Nothing is deployed: Service Bridge has no tenants, so leave the tenant out.");
        }
        Set<BoundPart> held = held(deployment);
        Collection<String> missing = new TreeSet<>();
        boolean whole = held.contains(MAIN);
        bound(deployment).forEach(model -> {
            BoundPart.Named named =
                    BoundPart.namedBy(deployment.getResource(model).getBytes());
            named.bound().stream()
                    .filter(part -> !held.contains(part))
                    .forEach(part -> missing.add("%s for %s".formatted(part, model)));
            if (whole) {
                named.unbound()
                        .forEach(part -> missing.add("the binding \"deployment\" of %s in %s".formatted(part, model)));
            }
        });
        if (whole) {
            missing.addAll(neededByCode(deployment, held));
        } else if (isUsedByNothingElse(held) || isPartOfTheSetInForce(held)) {
            missing.add(MAIN.toString());
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    "deployment",
                    "Nothing is deployed, because the set lacks %s; deploy all models, decisions and forms together."
                            .formatted(String.join(", ", missing)));
        }
    }

    /** Tables that code asks, with the columns and rows that it reads, processes that it starts, and what it puts to every form. */
    private Collection<String> neededByCode(DeploymentEntity deployment, Set<BoundPart> held) {
        Collection<String> missing = new TreeSet<>();
        for (DecisionTable table : DecisionTable.values()) {
            BoundPart part = new BoundPart(BoundPart.DECISION, table.key());
            if (!held.contains(part)) {
                missing.add(part.toString());
            }
        }
        deployed(deployment, DecisionDefinitionEntity.class)
                .forEach(table -> columnsMissing(table)
                        .forEach(column ->
                                missing.add("the column %s of the decision %s".formatted(column, table.getKey()))));
        if (missing.isEmpty()) {
            deployed(deployment, DecisionDefinitionEntity.class)
                    .flatMap(table -> questions.of(
                            table.getKey(),
                            deployment.getResource(table.getResourceName()).getBytes()))
                    .forEach(missing::add);
        }
        Stream.concat(
                        ProcessKeys.STARTED.stream().map(key -> new BoundPart(BoundPart.PROCESS, key)),
                        FormParts.KEYS.stream().map(key -> new BoundPart(BoundPart.FORM, key)))
                .filter(part -> !held.contains(part))
                .forEach(part -> missing.add(part.toString()));
        return missing;
    }

    private static List<String> columnsMissing(DecisionDefinitionEntity decision) {
        if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
            return List.of();
        }
        Set<String> there = table.getOutputs().stream()
                .map(DmnDecisionTableOutputImpl::getOutputName)
                .collect(Collectors.toSet());
        return Stream.of(DecisionTable.values())
                .filter(asked -> asked.key().equals(decision.getKey()))
                .flatMap(asked -> asked.columns().stream())
                .filter(column -> !there.contains(column))
                .toList();
    }

    /** Forms and decisions are bound to their own deployment: without a process nothing would ever use them. */
    private static boolean isUsedByNothingElse(Set<BoundPart> held) {
        return held.stream().noneMatch(part -> part.kind().equals(BoundPart.PROCESS));
    }

    private static boolean isPartOfTheSetInForce(Set<BoundPart> held) {
        CommandContext context = Context.getCommandContext();
        ProcessDefinitionEntity main =
                context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(MAIN.key());
        if (main == null) {
            return false;
        }
        String inForce = main.getDeploymentId();
        return Stream.of(
                        parts(
                                context.getCamundaFormDefinitionManager().findDefinitionsByDeploymentId(inForce),
                                BoundPart.FORM),
                        parts(
                                context.getDecisionDefinitionManager().findDecisionDefinitionByDeploymentId(inForce),
                                BoundPart.DECISION),
                        parts(
                                context.getProcessDefinitionManager().findProcessDefinitionsByDeploymentId(inForce),
                                BoundPart.PROCESS))
                .flatMap(parts -> parts)
                .anyMatch(held::contains);
    }

    private static Set<BoundPart> held(DeploymentEntity deployment) {
        return Stream.of(
                        parts(
                                deployed(deployment, CamundaFormDefinitionEntity.class)
                                        .toList(),
                                BoundPart.FORM),
                        parts(
                                deployed(deployment, DecisionDefinitionEntity.class)
                                        .toList(),
                                BoundPart.DECISION),
                        parts(
                                deployed(deployment, ProcessDefinitionEntity.class)
                                        .toList(),
                                BoundPart.PROCESS))
                .flatMap(parts -> parts)
                .collect(Collectors.toSet());
    }

    private static Stream<BoundPart> parts(List<? extends ResourceDefinition> definitions, String kind) {
        return definitions.stream().map(definition -> new BoundPart(kind, definition.getKey()));
    }

    private static Stream<String> bound(DeploymentEntity deployment) {
        return deployed(deployment, ProcessDefinitionEntity.class)
                .map(ResourceDefinition::getResourceName)
                .distinct();
    }

    /** The engine answers null where it deployed none. */
    private static <T extends ResourceDefinition> Stream<T> deployed(DeploymentEntity deployment, Class<T> type) {
        return Stream.ofNullable(deployment.getDeployedArtifacts(type)).flatMap(List::stream);
    }
}

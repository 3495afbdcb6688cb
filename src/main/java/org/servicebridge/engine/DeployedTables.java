package org.servicebridge.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Finds the tables of each deployment. What is deployed never changes, so each table is read once. */
@Component
class DeployedTables {

    private final ProcessEngineConfigurationImpl engine;
    private final DmnEngine reader;
    private final Map<Place, Optional<DeployedTable>> known = new ConcurrentHashMap<>();

    DeployedTables(ProcessEngine engine, MatchedRules matchedRules) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        // Without the process engine's listeners: they write the history.
        this.reader = new DefaultDmnEngineConfiguration()
                .transformer(TableParser.transformer())
                .feelEngineFactory(new CachingFeelEngineFactory())
                .customPostDecisionTableEvaluationListeners(List.of(matchedRules))
                .buildEngine();
    }

    /** Empty where the deployment lacks it, being older than the table. */
    Optional<DeployedTable> find(String deployment, DecisionTable table) {
        Place place = new Place(deployment, table.key());
        Optional<DeployedTable> found = known.get(place);
        if (found == null) {
            // Read outside the map's own lock: who waits there with a connection would keep it from who reads.
            found = read(place);
            known.put(place, found);
        }
        return found;
    }

    /** What the table answers; nobody will know that it was asked. */
    List<Map<String, Object>> ask(DeployedTable table, Map<String, Object> inputs) {
        return reader.evaluateDecision(table.logic(), inputs).getResultList();
    }

    /** Whoever is signed in: to read the rules that bind them, people need no right to read definitions. */
    private Optional<DeployedTable> read(Place place) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> read(context, place)));
    }

    private Optional<DeployedTable> read(CommandContext context, Place place) {
        DecisionDefinitionEntity found = context.getDecisionDefinitionManager()
                .findDecisionDefinitionByDeploymentAndKey(place.deployment(), place.decision());
        if (found == null) {
            return Optional.empty();
        }
        byte[] model = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(place.deployment(), found.getResourceName())
                .getBytes();
        return Optional.of(new DeployedTable(
                found.getId(),
                found.getVersion(),
                reader.parseDecision(place.decision(), new ByteArrayInputStream(model))));
    }

    private record Place(String deployment, String decision) {}
}

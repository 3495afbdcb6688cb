package org.servicebridge.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The product's own set with some files changed, deployed as a whole as a process owner does it; taken back when closed. */
public final class ChangedSet implements AutoCloseable {

    private final RepositoryService repository;
    private final String deployment;

    private ChangedSet(RepositoryService repository, String deployment) {
        this.repository = repository;
        this.deployment = deployment;
    }

    /**
     * @param file for instance {@code dmn/cadence.dmn}
     * @throws AssertionError where the change changes nothing
     */
    public static ChangedSet deployed(RepositoryService repository, String file, UnaryOperator<String> change) {
        return deployed(repository, Map.of(file, change));
    }

    /**
     * @param changes by file, for instance {@code dmn/cadence.dmn}
     * @throws AssertionError where one of them changes nothing
     */
    public static ChangedSet deployed(
            RepositoryService repository, Map<String, ? extends UnaryOperator<String>> changes) {
        Map<String, String> files = new TreeMap<>();
        ModelSet.ofThisApplication().files().forEach((name, content) -> files.put(name, new String(content, UTF_8)));
        changes.forEach((file, change) -> files.compute(file, (name, before) -> {
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("Nothing is changed in " + file);
            }
            return after;
        }));
        DeploymentBuilder builder = repository.createDeployment().name("changed");
        files.forEach(builder::addString);
        return new ChangedSet(repository, builder.deploy().getId());
    }

    /** The id of a process of this set. */
    public String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment, true);
    }
}

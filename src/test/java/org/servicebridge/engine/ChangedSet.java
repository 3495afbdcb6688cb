package org.servicebridge.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The product's own set with one file changed, deployed as a whole as a process owner does it; taken back when closed. */
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
        Map<String, byte[]> files = new TreeMap<>(ModelSet.ofThisApplication().files());
        String before = new String(files.get(file), UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing is changed in " + file);
        }
        files.put(file, after.getBytes(UTF_8));
        DeploymentBuilder builder = repository.createDeployment().name("changed");
        files.forEach((name, content) -> builder.addString(name, new String(content, UTF_8)));
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

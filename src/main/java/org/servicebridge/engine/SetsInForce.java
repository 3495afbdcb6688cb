package org.servicebridge.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which set of models is in force, and which ones were that came with an application. */
@Repository
class SetsInForce {

    private final RepositoryService repository;
    private final JdbcClient database;
    private final Clock clock;

    SetsInForce(RepositoryService repository, JdbcClient database, Clock clock) {
        this.repository = repository;
        this.database = database;
        this.clock = clock;
    }

    /** Empty on a new database. */
    Optional<SetInForce> find() {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(ProcessKeys.HSSI)
                        .latestVersion()
                        .singleResult())
                .map(main -> repository
                        .createDeploymentQuery()
                        .deploymentId(main.getDeploymentId())
                        .singleResult())
                .map(deployment -> SetInForce.of(deployment, content(deployment).digest()));
    }

    /** The one of the application built last; empty where nothing is noted, as in a database from before it was. */
    Optional<NotedSet> newest() {
        return database.sql("select digest, built_at from model_set order by built_at desc limit 1")
                .query((row, number) -> new NotedSet(
                        row.getString("digest"), row.getTimestamp("built_at").toInstant()))
                .optional();
    }

    /** Whether it came through the engine's REST API. Where nothing is noted yet, an application's own goes by its name. */
    boolean isDeployedBySomebody(SetInForce set) {
        boolean noted = database.sql("select exists (select 1 from model_set where deployment = ?)")
                .param(set.deployment())
                .query(Boolean.class)
                .single();
        return !noted && (newest().isPresent() || !set.name().equals(DeployModels.DEPLOYMENT_NAME));
    }

    void note(SetInForce set, Instant builtAt) {
        database.sql("""
                        insert into model_set (digest, built_at, deployment, noted_at)
                        values (:digest, :built, :deployment, :now)
                        on conflict (digest) do update
                        set built_at = greatest(model_set.built_at, excluded.built_at), deployment = excluded.deployment
                        """)
                .param("digest", set.digest())
                .param("built", Timestamp.from(builtAt))
                .param("deployment", set.deployment())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private ModelSet content(Deployment deployment) {
        Map<String, byte[]> files = new HashMap<>();
        for (Resource file : repository.getDeploymentResources(deployment.getId())) {
            try (InputStream content = repository.getResourceAsStreamById(deployment.getId(), file.getId())) {
                files.put(file.getName(), content.readAllBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException("Reading from memory", impossible);
            }
        }
        return ModelSet.of(files);
    }
}

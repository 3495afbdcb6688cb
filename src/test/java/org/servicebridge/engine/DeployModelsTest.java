package org.servicebridge.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of several versions start on one database, and the process owner deploys in between. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class DeployModelsTest {

    private static final Instant MONDAY = Instant.parse("2100-01-04T10:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
    private static final Instant THURSDAY = MONDAY.plus(Duration.ofDays(3));

    @Autowired
    private DeployModels deployModels;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private Set<String> before;

    @BeforeEach
    void nothingIsKnown() {
        before = deployments();
        database.sql("delete from model_set").update();
    }

    @AfterEach
    void takeBack() {
        deployments().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
        database.sql("delete from model_set").update();
    }

    @Test
    void an_unchanged_set_is_not_deployed_again() {
        // given
        starts("first", MONDAY);
        String inForce = inForce();

        // when
        starts("first", MONDAY);
        starts("first", TUESDAY);

        // then
        assertThat(inForce()).isEqualTo(inForce);
        assertThat(added()).isEqualTo(1);
    }

    @Test
    void two_nodes_of_different_versions_that_restart_in_turn_leave_the_newer_set_in_force(CapturedOutput log) {
        // given
        starts("first", MONDAY);
        starts("second", TUESDAY);

        // when
        starts("first", MONDAY);
        starts("second", TUESDAY);
        starts("first", MONDAY);

        // then
        assertThat(name()).isEqualTo("second");
        assertThat(added()).isEqualTo(2);
        assertThat(log)
                .contains(
                        set("second").digest().substring(0, 12),
                        set("first").digest().substring(0, 12),
                        "built 2100-01-04T10:00:00Z");
    }

    @Test
    void what_the_process_owner_deployed_outlives_a_restart_and_a_version_that_brings_the_same_models_as_before(
            CapturedOutput log) {
        // given
        starts("first", MONDAY);
        ownerDeploys("owner", TUESDAY);

        // when
        starts("first", MONDAY);
        starts("first", WEDNESDAY);

        // then
        assertThat(name()).isEqualTo("owner");
        assertThat(added()).isEqualTo(2);
        assertThat(log)
                .contains(
                        set("owner").digest().substring(0, 12),
                        set("first").digest().substring(0, 12));
    }

    @Test
    void a_version_built_before_the_process_owner_deployed_leaves_that_in_force_and_one_built_after_replaces_it() {
        // given
        starts("first", MONDAY);
        ownerDeploys("owner", WEDNESDAY);

        // when
        starts("second", TUESDAY);

        // then
        assertThat(name()).isEqualTo("owner");

        // when
        starts("second", THURSDAY);

        // then
        assertThat(name()).isEqualTo("second");
        assertThat(added()).isEqualTo(3);
    }

    @Test
    void the_process_owners_own_files_in_the_next_version_are_in_force_already() {
        // given
        starts("first", MONDAY);
        ownerDeploys("owner", TUESDAY);

        // when
        starts("owner", WEDNESDAY);
        starts("first", MONDAY);

        // then
        assertThat(name()).isEqualTo("owner");
        assertThat(added()).isEqualTo(2);
    }

    @Test
    void models_that_are_changed_back_are_deployed_again() {
        // given
        starts("first", MONDAY);
        starts("second", TUESDAY);

        // when
        starts("first", WEDNESDAY);

        // then
        assertThat(name()).isEqualTo("first");

        // when
        starts("second", TUESDAY);

        // then
        assertThat(name()).isEqualTo("first");
        assertThat(added()).isEqualTo(3);
    }

    @Test
    void a_database_whose_deployments_nobody_noted_takes_the_first_changed_set() {
        // given
        deploys(DeployModels.DEPLOYMENT_NAME, "first", WEDNESDAY);

        // when
        starts("second", TUESDAY);

        // then
        assertThat(name()).isEqualTo("second");
    }

    private void starts(String models, Instant builtAt) {
        deployModels.bring(set(models), builtAt);
    }

    private void ownerDeploys(String models, Instant at) {
        deploys("from-modeler", models, at);
    }

    /** Modeler names files without folders. */
    private void deploys(String name, String models, Instant at) {
        clock.set(at);
        var builder = repository.createDeployment().name(name);
        set(models)
                .files()
                .forEach((path, content) -> builder.addInputStream(
                        path.substring(path.indexOf('/') + 1), new ByteArrayInputStream(content)));
        builder.deploy();
    }

    private static ModelSet set(String name) {
        Map<String, byte[]> files = new HashMap<>();
        SmallSet.named(name)
                .forEach((file, content) ->
                        files.put((file.endsWith(".bpmn") ? "bpmn/" : "dmn/") + file, content.getBytes(UTF_8)));
        return ModelSet.of(files);
    }

    private String name() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hssi")
                .latestVersion()
                .singleResult()
                .getName();
    }

    private String inForce() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hssi")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }

    private int added() {
        return deployments().size() - before.size();
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}

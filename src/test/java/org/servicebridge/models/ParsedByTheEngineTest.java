package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine takes every model that is in the folder. */
@EngineTest
class ParsedByTheEngineTest {

    @Autowired
    private RepositoryService repository;

    @Test
    void the_engine_parses_and_deploys_every_process() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(ProcessDefinition::getKey)
                .containsAll(ProcessModel.all().stream().map(ProcessModel::name).toList());
    }
}

package org.servicebridge.stories;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.servicebridge.engine.ChangedSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is told while a set with other tables is in force, deployed before the first story and taken back after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithChangedTables {

    @Autowired
    ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private @Nullable ChangedSet changed;

    /** @param changes by file, as {@code dmn/cadence.dmn} */
    void deploy(Map<String, UnaryOperator<String>> changes) {
        changed = ChangedSet.deployed(repository, changes);
    }

    @AfterAll
    void takeBack() {
        Objects.requireNonNull(changed).close();
    }
}

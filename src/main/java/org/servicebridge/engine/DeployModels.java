package org.servicebridge.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the process models, decisions and forms as one set under names that are the same on every machine
 * ({@code bpmn/hssi.bpmn}); a set in which nothing changed is not deployed again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeployModels implements ApplicationRunner {

    static final String DEPLOYMENT_NAME = "service-bridge";

    private static final Logger LOG = LoggerFactory.getLogger(DeployModels.class);
    private static final String[] SETS = {"bpmn/*.bpmn", "dmn/*.dmn", "forms/*.form"};

    private final RepositoryService repository;

    DeployModels(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DeploymentBuilder builder =
                repository.createDeployment().name(DEPLOYMENT_NAME).enableDuplicateFiltering(false);
        for (String set : SETS) {
            addAll(builder, set);
        }
        LOG.info("models in force: deployment {}", builder.deploy().getId());
    }

    private static void addAll(DeploymentBuilder builder, String set) {
        String folder = set.substring(0, set.indexOf('/') + 1);
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + set);
            Arrays.sort(found, Comparator.comparing(Resource::getFilename));
            for (Resource model : found) {
                try (InputStream content = model.getInputStream()) {
                    builder.addInputStream(folder + model.getFilename(), content);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Models under " + set + " cannot be read", unreadable);
        }
    }
}

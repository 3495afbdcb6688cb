package org.servicebridge.engine;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.OneNodeAtATime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings this application's models, decisions and forms into force as one set, where they are newer than what is in force and
 * changed since the last version. All else stays: nodes of two versions never take turns, and the process owner's set
 * outlives every restart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeployModels implements ApplicationRunner {

    static final String DEPLOYMENT_NAME = "service-bridge";

    private static final Logger LOG = LoggerFactory.getLogger(DeployModels.class);

    private final RepositoryService repository;
    private final SetsInForce sets;
    private final OneNodeAtATime oneNodeAtATime;
    private final ObjectProvider<BuildProperties> build;
    private final Clock clock;

    DeployModels(
            RepositoryService repository,
            SetsInForce sets,
            OneNodeAtATime oneNodeAtATime,
            ObjectProvider<BuildProperties> build,
            Clock clock) {
        this.repository = repository;
        this.sets = sets;
        this.oneNodeAtATime = oneNodeAtATime;
        this.build = build;
        this.clock = clock;
    }

    /** What Maven did not build comes from a developer's tools, and is as new as can be. */
    @Override
    public void run(ApplicationArguments arguments) {
        BuildProperties known = build.getIfAvailable();
        bring(ModelSet.ofThisApplication(), known == null ? clock.instant() : known.getTime());
    }

    void bring(ModelSet held, Instant builtAt) {
        oneNodeAtATime.run(() -> decide(held, builtAt));
    }

    private void decide(ModelSet held, Instant builtAt) {
        SetInForce inForce = sets.find().orElse(null);
        String reason = inForce == null ? null : reasonAgainst(held, builtAt, inForce);
        if (inForce != null && inForce.digest().equals(held.digest())) {
            sets.note(inForce, builtAt);
            LOG.info("models in force: deployment {}, unchanged", inForce.deployment());
        } else if (inForce != null && reason != null) {
            LOG.warn(
                    "models in force stay: deployment {} \"{}\" of {}, set {}; the set {} of this application, built {},"
                            + " is not deployed, because {}",
                    inForce.deployment(),
                    inForce.name(),
                    inForce.deployedAt(),
                    inForce.shortDigest(),
                    ModelSet.shortened(held.digest()),
                    builtAt,
                    reason);
        } else {
            deploy(held, builtAt);
        }
    }

    /** Null where nothing speaks against it. */
    private @Nullable String reasonAgainst(ModelSet held, Instant builtAt, SetInForce inForce) {
        Optional<NotedSet> newest = sets.newest();
        if (newest.isPresent() && !builtAt.isAfter(newest.get().builtAt())) {
            return "the models of an application built %s were in force"
                    .formatted(newest.get().builtAt());
        }
        if (newest.isPresent() && newest.get().digest().equals(held.digest())) {
            return "its models are those of the version before, and somebody has deployed others since";
        }
        if (sets.isDeployedBySomebody(inForce) && !builtAt.isAfter(inForce.deployedAt())) {
            return "somebody deployed after it was built";
        }
        return null;
    }

    /** The engine would compare with the last set of this name only, and answer with that where they are the same. */
    private void deploy(ModelSet held, Instant builtAt) {
        DeploymentBuilder builder = repository.createDeployment().name(DEPLOYMENT_NAME);
        held.files().forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        SetInForce deployed = SetInForce.of(builder.deploy(), held.digest());
        sets.note(deployed, builtAt);
        LOG.info(
                "models in force: deployment {}, set {}, built {}",
                deployed.deployment(),
                deployed.shortDigest(),
                builtAt);
    }
}

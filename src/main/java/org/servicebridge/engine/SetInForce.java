package org.servicebridge.engine;

import java.time.Instant;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * The deployment with which the next HSSI starts.
 *
 * @param digest of all its files
 */
record SetInForce(String deployment, String name, Instant deployedAt, String digest) {

    static SetInForce of(Deployment deployment, String digest) {
        return new SetInForce(
                deployment.getId(),
                String.valueOf(deployment.getName()),
                deployment.getDeploymentTime().toInstant(),
                digest);
    }

    String shortDigest() {
        return ModelSet.shortened(digest);
    }
}

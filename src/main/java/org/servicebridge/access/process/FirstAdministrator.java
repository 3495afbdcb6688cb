package org.servicebridge.access.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.servicebridge.access.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sees that somebody is an administrator: without one the engine would let a stranger make one (CVE-2026-77226). */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final String name;
    private final String password;

    FirstAdministrator(
            IdentityService identity,
            @Value("${service-bridge.admin.user:}") String name,
            @Value("${service-bridge.admin.password:}") String password) {
        this.identity = identity;
        this.name = name;
        this.password = password;
    }

    /** @throws IllegalStateException where there is no administrator and the configuration names none */
    void ensure() {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (name.isBlank() || password.isBlank()) {
            throw new IllegalStateException("There is no administrator yet: set service-bridge.admin.user and"
                    + " service-bridge.admin.password for the first start.");
        }
        if (identity.createUserQuery().userId(name).count() == 0) {
            User user = identity.newUser(name);
            user.setPassword(password);
            identity.saveUser(user);
        }
        identity.createMembership(name, Groups.CAMUNDA_ADMIN);
        LOG.info("{} administers", name);
    }
}

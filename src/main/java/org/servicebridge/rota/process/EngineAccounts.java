package org.servicebridge.rota.process;

import org.camunda.bpm.engine.IdentityService;
import org.servicebridge.rota.Accounts;
import org.springframework.stereotype.Component;

/** Looks for people where Camunda Admin keeps them. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identity;

    EngineAccounts(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean exists(String person) {
        return identity.createUserQuery().userId(person).count() > 0;
    }
}

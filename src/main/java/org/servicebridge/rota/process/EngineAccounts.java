package org.servicebridge.rota.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
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

    @Override
    public List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}

package org.servicebridge.potential.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.servicebridge.potential.ReporterAddresses;
import org.springframework.stereotype.Component;

/** Reads the addresses of reporters where Camunda Admin keeps them. */
@Component
class EngineReporterAddresses implements ReporterAddresses {

    private final IdentityService identity;

    EngineReporterAddresses(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
                .map(User::getEmail)
                .filter(email -> !email.isBlank());
    }
}

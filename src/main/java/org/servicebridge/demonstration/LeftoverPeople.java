package org.servicebridge.demonstration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stops a production start on a database in which somebody still signs in with a password of the demonstration. */
@Component
@Profile("production")
class LeftoverPeople implements ApplicationRunner {

    private final IdentityService identity;

    LeftoverPeople(IdentityService identity) {
        this.identity = identity;
    }

    /** @throws IllegalStateException naming the people, so that an administrator removes them or their passwords */
    @Override
    public void run(ApplicationArguments arguments) {
        // Only of those who are there: to refuse an unknown name takes as long as to check a password.
        Set<String> there =
                identity.createUserQuery().userIdIn(DemonstrationPeople.names().toArray(String[]::new)).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
        List<String> leftovers = DemonstrationPeople.names()
                .filter(there::contains)
                .filter(id -> identity.checkPassword(id, id))
                .toList();
        if (!leftovers.isEmpty()) {
            throw new IllegalStateException(
                    "The database comes from a demonstration: %s still sign in with their names as passwords."
                            .formatted(String.join(", ", leftovers)));
        }
    }
}

package org.servicebridge.access.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** The people of the engine's identity tables, which Camunda Admin manages. */
@Component
public class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** The person of that name with their groups of now; empty where there is none. */
    public Optional<Actor> person(String name) {
        if (identity.createUserQuery().userId(name).count() == 0) {
            return Optional.empty();
        }
        Set<String> groups = identity.createGroupQuery().groupMember(name).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return Optional.of(Actor.person(name, groups));
    }

    /** The person whom name and password prove; an unknown name takes as long as a wrong password. */
    public Optional<Actor> proved(String name, String password) {
        return identity.checkPassword(name, password) ? person(name) : Optional.empty();
    }
}

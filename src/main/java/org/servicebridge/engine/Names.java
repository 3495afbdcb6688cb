package org.servicebridge.engine;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** How people and groups are called, by their user names and codes; who is not or no longer known has no name here. */
@Component
public class Names {

    private final IdentityService identity;

    Names(IdentityService identity) {
        this.identity = identity;
    }

    /** First and last name by user name, asked for in one question. */
    public Map<String, String> ofPeople(Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : identity.createUserQuery().userIdIn(people.toArray(String[]::new)).list().stream()
                        .collect(Collectors.toMap(User::getId, Names::of));
    }

    /** The names of all groups by their codes. */
    public Map<String, String> ofGroups() {
        return identity.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, Group::getName));
    }

    /** First and last name, as far as Camunda Admin has them. */
    public static String of(User person) {
        return "%s %s"
                .formatted(spoken(person.getFirstName()), spoken(person.getLastName()))
                .strip();
    }

    private static String spoken(String name) {
        return name == null ? "" : name;
    }
}

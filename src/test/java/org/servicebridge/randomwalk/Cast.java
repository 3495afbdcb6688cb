package org.servicebridge.randomwalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.servicebridge.access.Actor;

/** Everybody who has a sign-in, with their groups. */
final class Cast {

    private final Map<String, Actor> people = new TreeMap<>();

    Cast(IdentityService identity) {
        for (User user : identity.createUserQuery().list()) {
            Set<String> groups = new TreeSet<>();
            for (Group group :
                    identity.createGroupQuery().groupMember(user.getId()).list()) {
                groups.add(group.getId());
            }
            people.put(user.getId(), Actor.person(user.getId(), groups));
        }
    }

    Actor of(String name) {
        Actor person = people.get(name);
        if (person == null) {
            throw new IllegalArgumentException("Nobody is called " + name);
        }
        return person;
    }

    List<Actor> all() {
        return List.copyOf(people.values());
    }

    List<Actor> in(String group) {
        return people.values().stream().filter(person -> person.isIn(group)).toList();
    }

    /** Who may do the task: its holder, or anybody whose group is asked. */
    List<Actor> of(Scene.OpenTask task) {
        List<Actor> who = new ArrayList<>();
        if (task.assignee() != null && people.containsKey(task.assignee())) {
            who.add(of(task.assignee()));
        }
        task.groups().forEach(group -> who.addAll(in(group)));
        return who;
    }
}

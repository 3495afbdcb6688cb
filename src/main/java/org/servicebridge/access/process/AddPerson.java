package org.servicebridge.access.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Adds a person to a group of the incident process. */
@Component
public class AddPerson {

    private final IdentityService identity;
    private final GroupsOfTheProcess groups;

    AddPerson(IdentityService identity, GroupsOfTheProcess groups) {
        this.identity = identity;
        this.groups = groups;
    }

    /** @param name first and last name with one blank between; a person of that id who is there already stays as they are */
    public void add(String id, String name, String email, String password, String group) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        groups.create();
        User user = identity.newUser(id);
        user.setFirstName(name.substring(0, name.indexOf(' ')));
        user.setLastName(name.substring(name.indexOf(' ') + 1));
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }

    /** Adds a person who is there to the group of a desk, which is made where it is not there yet. */
    public void addTo(String id, String group, String nameOfGroup) {
        groups.create(group, nameOfGroup);
        identity.createMembership(id, group);
    }
}

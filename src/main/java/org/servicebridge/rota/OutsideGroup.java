package org.servicebridge.rota;

import java.util.List;
import org.servicebridge.access.Refusal;

/** Whoever is not in the group of a role would be paged for tasks that they cannot open. */
final class OutsideGroup {

    private OutsideGroup() {}

    /** A role that is asked by name only has no group. */
    static boolean is(Accounts accounts, RotaRole role, String person) {
        String group = role.group();
        return group != null && !accounts.groups(person).contains(group);
    }

    /** @throws Refusal where somebody is outside */
    static void refuse(Accounts accounts, RotaRole role, String field, List<String> people) {
        people.stream().filter(person -> is(accounts, role, person)).findFirst().ifPresent(person -> {
            throw Refusal.invalid(
                    field,
                    "%s is not in the group %s, so the tasks of %s are not theirs: have the person added to it first."
                            .formatted(person, role.group(), role.inSentence()));
        });
    }
}

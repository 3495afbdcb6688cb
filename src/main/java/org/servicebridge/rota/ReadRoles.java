package org.servicebridge.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads each role on call as it is just now, with what is to come. */
@Component
public class ReadRoles {

    private final OnCallRoles roles;
    private final WhoIsOnCall who;
    private final RotaPeople people;
    private final Clock clock;

    ReadRoles(OnCallRoles roles, WhoIsOnCall who, RotaPeople people, Clock clock) {
        this.roles = roles;
        this.who = who;
        this.people = people;
        this.clock = clock;
    }

    public List<RoleOnCall> all() {
        Instant now = clock.instant();
        return roles.all().stream()
                .map(role -> new RoleOnCall(
                        role,
                        roles.manner(role, now),
                        who.onDuty(role, now).orElse(null),
                        people.order(role),
                        who.contacts(role, now),
                        roles.toCome(role, now)))
                .toList();
    }
}

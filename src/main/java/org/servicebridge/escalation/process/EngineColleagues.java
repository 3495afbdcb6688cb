package org.servicebridge.escalation.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.Names;
import org.servicebridge.escalation.Colleagues;
import org.servicebridge.escalation.Pager;
import org.springframework.stereotype.Component;

/** Looks for the people of a group where Camunda Admin keeps them; it knows no telephone numbers. */
@Component
class EngineColleagues implements Colleagues {

    private final IdentityService identity;

    EngineColleagues(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public List<Pager> of(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(EngineColleagues::pager)
                .toList();
    }

    private static Pager pager(User user) {
        @Nullable String email = user.getEmail();
        return new Pager(user.getId(), Names.of(user), null, email == null || email.isBlank() ? null : email);
    }
}

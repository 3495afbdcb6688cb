package org.servicebridge.communication.lists;

import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Finds a member as somebody saw it, so that nobody overwrites what they have not seen. */
@Component
class SeenMember {

    private final ListMembers members;

    SeenMember(ListMembers members) {
        this.members = members;
    }

    /** @throws Refusal where the member was changed or removed since */
    Member require(String list, long id, int version) {
        Member member = members.find(list, id)
                .orElseThrow(() -> Refusal.wrongState("Somebody else has removed this member meanwhile."));
        if (member.version() != version) {
            throw Refusal.wrongState("Somebody else has changed %s meanwhile: look at it as it is now and try again."
                    .formatted(member.details().name()));
        }
        return member;
    }
}

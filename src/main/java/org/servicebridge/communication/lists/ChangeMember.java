package org.servicebridge.communication.lists;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is kept of a member. */
@Component
public class ChangeMember {

    private final DistributionLists lists;
    private final SeenMember seenMember;
    private final WriteList writeList;

    ChangeMember(DistributionLists lists, SeenMember seenMember, WriteList writeList) {
        this.lists = lists;
        this.seenMember = seenMember;
        this.writeList = writeList;
    }

    /**
     * @param version that the person saw
     * @throws Refusal where somebody else was quicker, or somebody on the list has the address already
     */
    @Transactional
    public void change(String list, long id, int version, MemberDetails details, Actor actor) {
        lists.lock(list);
        Member member = seenMember.require(list, id, version);
        if (!member.details().equals(details)) {
            writeList.write(list, MemberChanges.changing(member, details), actor);
        }
    }
}

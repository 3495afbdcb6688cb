package org.servicebridge.communication.lists;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody off a list. */
@Component
public class RemoveMember {

    private final DistributionLists lists;
    private final SeenMember seenMember;
    private final WriteList writeList;

    RemoveMember(DistributionLists lists, SeenMember seenMember, WriteList writeList) {
        this.lists = lists;
        this.seenMember = seenMember;
        this.writeList = writeList;
    }

    /**
     * @param version that the person saw
     * @throws Refusal where somebody else was quicker
     */
    @Transactional
    public void remove(String list, long id, int version, Actor actor) {
        lists.lock(list);
        writeList.write(list, MemberChanges.removing(seenMember.require(list, id, version)), actor);
    }
}

package org.servicebridge.communication.lists;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts somebody on a list. */
@Component
public class AddMember {

    private final DistributionLists lists;
    private final WriteList writeList;

    AddMember(DistributionLists lists, WriteList writeList) {
        this.lists = lists;
        this.writeList = writeList;
    }

    /** @throws Refusal where somebody on the list has the address already */
    @Transactional
    public void add(String list, MemberDetails details, Actor actor) {
        lists.lock(list);
        writeList.write(list, MemberChanges.adding(details), actor);
    }
}

package org.servicebridge.communication.lists;

import java.util.List;

/** What is to happen to the members of one list. */
public record MemberChanges(List<MemberDetails> added, List<ChangedMember> changed, List<Member> removed) {

    public MemberChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    static MemberChanges adding(MemberDetails details) {
        return new MemberChanges(List.of(details), List.of(), List.of());
    }

    static MemberChanges changing(Member before, MemberDetails after) {
        return new MemberChanges(List.of(), List.of(new ChangedMember(before, after)), List.of());
    }

    static MemberChanges removing(Member member) {
        return new MemberChanges(List.of(), List.of(), List.of(member));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}

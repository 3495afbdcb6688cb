package org.servicebridge.communication.lists;

/** A member as it is and as it is to be. */
public record ChangedMember(Member before, MemberDetails after) {

    /** What the change is, in words. */
    public String words() {
        return before.difference(after);
    }
}

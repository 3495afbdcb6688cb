package org.servicebridge.change;

/** How far a change has come. */
public enum ChangeState {
    ASKED("asked for, without a decision"),
    APPROVED("approved"),
    REJECTED("rejected"),
    WITHDRAWN("withdrawn"),
    COMPLETE("complete"),
    BACKED_OUT("backed out"),
    CLOSED("closed");

    private final String words;

    ChangeState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

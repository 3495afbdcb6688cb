package org.servicebridge.change.process;

/** What several change processes hold beside cards and their own routing flags: the change, and how it was decided. */
final class ChangeVariables {

    static final String CHANGE = "change";
    static final String DECISION = "changeDecision";

    private ChangeVariables() {}
}

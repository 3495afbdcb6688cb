package org.servicebridge.communication.lists;

import java.util.Set;
import org.servicebridge.access.Coded;

/** What a distribution list is for, which decides who gets which notice. */
public enum ListPurpose implements Coded {
    ALL_SERVICES("all-services", "Readers of all services"),
    SERVICE("service", "Readers of one service"),
    DESK_MAILBOX("desk-mailbox", "Mailbox of a desk, for what it reported"),
    MANAGEMENT("management", "Management only"),
    PROGRAMME_DIRECTORS("programme-directors", "Programme directors"),
    TOP_LEVEL_DIRECTORS("top-level-directors", "Top level directors"),
    CLOSED("closed", "Closed list of a service in early life support"),
    CHOSEN("chosen", "Chosen by hand, for instance by Security");

    private static final Set<ListPurpose> BY_KIND = Set.of(ALL_SERVICES, SERVICE, DESK_MAILBOX, CLOSED, CHOSEN);

    private final String code;
    private final String words;

    ListPurpose(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Whether such a list belongs to one service. */
    public boolean needsService() {
        return this == SERVICE || this == CLOSED;
    }

    /** Whether such a list belongs to one desk. */
    public boolean needsDesk() {
        return this == DESK_MAILBOX;
    }

    /** Whether its members choose which kinds of notices they get; managers and directors get each that is meant for them. */
    public boolean choosesKinds() {
        return BY_KIND.contains(this);
    }
}

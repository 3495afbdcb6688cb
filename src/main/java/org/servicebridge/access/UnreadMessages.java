package org.servicebridge.access;

/** Tells those who watch that monitoring sent what was too large to be read, so that no alert is lost in silence. */
public interface UnreadMessages {

    /** @param sender the monitor's API key */
    void tell(Actor sender);
}

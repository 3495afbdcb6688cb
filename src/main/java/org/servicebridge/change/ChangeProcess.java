package org.servicebridge.change;

/** What happens to a change elsewhere, told to its running processes in the transaction in which it was recorded. */
public interface ChangeProcess {

    /** The change is not needed any more: whatever is still asked about it ends. Fine where nothing is. */
    void changeWithdrawn(String incident, String change);
}

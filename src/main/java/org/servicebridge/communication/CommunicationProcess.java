package org.servicebridge.communication;

import java.util.UUID;

/** What happens to notices, told to the running processes of an incident in the transaction in which the record changed. */
public interface CommunicationProcess {

    /** Readers must know something at once: the desk drafts a notice between two updates. */
    void urgentNoticeWanted(String reference);

    /** Whether the process can ask for one just now. */
    boolean isUrgentNoticeAwaited(String reference);

    /** The next update comes at another time. */
    void updateMoved(String reference);

    /** Readers were told, by a message or by people: whoever relays it gets a task. Fine where nobody does. */
    void noticeQueued(String reference);

    /** A notice that has left names when the next one comes. Fine where somebody plans that already. */
    void updatePromised(String reference);

    /** Nothing may be communicated any more: whatever is being drafted ends. Fine where nothing is. */
    void noticesStopped(String reference);

    /** Whether readers can be told again after nothing was to be communicated; not of an HSSI that began under earlier models. */
    boolean isWantedAgainAwaited(String reference);

    /** Readers are told after all: whoever drafts begins again. Fine where that is still to begin, or goes on. */
    void noticesWantedAgain(String reference);

    /** Something in a notice that has left is wrong: whoever writes the next one is told, or the owning desk gets a task. */
    void noticeWrong(String reference, UUID notice);

    /** Nothing is left to put right: whoever was asked to do it is not any more. Fine where nobody is. */
    void noticesRight(String reference);

    /** Harm is known and something is published: the owning desk and level 3 decide what becomes of it. */
    void harmKnown(String reference);
}

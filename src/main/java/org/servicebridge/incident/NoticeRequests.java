package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;

/** Asks the owning desk for a notice to readers, on behalf of a part that does not write notices itself. */
public interface NoticeRequests {

    /** @throws Refusal where nothing may be communicated, or no notice has gone out yet */
    void ask(String reference, String why, Actor actor);

    /** Whether readers can be told again after nothing was to be communicated; not of an HSSI that began under earlier models. */
    boolean canBeginAgain(String reference);
}

package org.servicebridge.engine;

import java.util.Optional;
import org.servicebridge.access.Actor;

/** Says who is asked to do a task about an HSSI, so that nobody is asked who may not see it. */
public interface WhoIsAsked {

    /** The group that is asked where a model names this one. */
    String insteadOf(String group, String reference);

    /** The group that is asked where a model names this person; empty where the person may be asked. */
    Optional<String> insteadOf(Actor person, String reference);
}

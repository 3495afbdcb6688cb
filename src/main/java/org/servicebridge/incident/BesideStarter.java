package org.servicebridge.incident;

import java.util.Map;
import org.servicebridge.access.Actor;

/** Starts the processes beside an HSSI on behalf of somebody; their start event takes the answers in. */
public interface BesideStarter {

    /** Starts the version that the HSSI keeps, in the caller's transaction. */
    void start(String process, String reference, Map<String, Object> answers, Actor actor);
}

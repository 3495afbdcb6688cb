package org.servicebridge.engine;

import java.util.Collection;

/** Says what a card may tell whoever is asked to do its task. A port: who may see an HSSI is on its record. */
public interface SeenOnCards {

    /** @param groups that are asked; of a restricted HSSI nobody is told where there are none */
    boolean isSeenByAll(Collection<String> groups, String reference);
}

package org.servicebridge.incident;

import java.util.List;

/** What a part misses of an HSSI that is managed, which the board shows in amber until somebody has seen to it. */
public interface MissingPieces {

    /** One sentence each; empty where all is there, or the part began after the HSSI did. */
    List<String> of(Incident incident);
}

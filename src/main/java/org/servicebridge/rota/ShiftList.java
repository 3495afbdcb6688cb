package org.servicebridge.rota;

import java.util.List;

/** A list of shifts as read: what would be imported, and which lines stand in the way. */
public record ShiftList(List<ShiftLine> good, List<BadLine> bad) {

    /** Whether it can be imported: as a whole or not at all. */
    public boolean isImportable() {
        return bad.isEmpty() && !good.isEmpty();
    }
}

package org.servicebridge.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits shifts into what is left free by others that stay as they are. */
final class AroundFixed {

    private AroundFixed() {}

    /** The pieces of the wanted shifts that no fixed one covers, in order of time. */
    static List<Shift> fit(List<Shift> wanted, List<Shift> fixed) {
        List<Shift> left = wanted;
        for (Shift stays : fixed) {
            List<Shift> pieces = new ArrayList<>();
            for (Shift shift : left) {
                cut(shift, stays, pieces);
            }
            left = pieces;
        }
        return left.stream().sorted(Comparator.comparing(Shift::starts)).toList();
    }

    private static void cut(Shift shift, Shift stays, List<Shift> pieces) {
        if (!shift.overlaps(stays)) {
            pieces.add(shift);
            return;
        }
        if (shift.starts().isBefore(stays.starts())) {
            pieces.add(shift.within(shift.starts(), stays.starts()));
        }
        if (stays.ends().isBefore(shift.ends())) {
            pieces.add(shift.within(stays.ends(), shift.ends()));
        }
    }
}

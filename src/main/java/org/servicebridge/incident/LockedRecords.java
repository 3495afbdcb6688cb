package org.servicebridge.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.AnswersGiven;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The records of HSSIs that the transaction has locked: nobody else can change them before it ends, so that each is read once,
 * and again after it was saved. Whoever asks gets a copy of their own, as if it had been read for them.
 */
final class LockedRecords {

    private final Map<String, @Nullable Incident> records = new HashMap<>();

    private LockedRecords() {}

    /** Those of the transaction that runs; outside of one nothing is locked. */
    static LockedRecords ofThisTransaction() {
        return AnswersGiven.inThisTransaction().once(LockedRecords.class, LockedRecords::new);
    }

    boolean holds(String reference) {
        return records.containsKey(reference);
    }

    /** Notes that the row is locked, or was made by this transaction. */
    void locked(String reference) {
        records.putIfAbsent(reference, null);
    }

    /** Notes that the row has been written: the database's word is asked for next time. */
    void written(String reference) {
        records.replace(reference, null);
    }

    /** The record as it stands, read where that is not known. */
    Incident get(String reference, Supplier<Incident> read) {
        if (!holds(reference)) {
            return read.get();
        }
        Incident known = records.get(reference);
        if (known == null) {
            known = read.get();
            records.put(reference, known);
        }
        return copied(known);
    }

    /** Its parts are values, which nobody can change. */
    private static Incident copied(Incident known) {
        Incident copy = BeanUtils.instantiateClass(Incident.class);
        ReflectionUtils.shallowCopyFieldState(known, copy);
        return copy;
    }
}

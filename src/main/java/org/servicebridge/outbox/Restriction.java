package org.servicebridge.outbox;

/** Asked when a parcel is queued and again when each delivery leaves. A port: the outbox knows nothing of what it carries. */
public interface Restriction {

    /** Whether a message that somebody else may come to read must tell nothing of it but its name. */
    boolean isRestricted(String about);

    /** Told once a delivery has left, or not left, otherwise than it was queued, because what it tells of has become restricted since. */
    void keptBack(String about, String what);
}

package org.servicebridge.outbox;

/** Asked when a parcel is queued and again when each delivery leaves. A port: the outbox knows nothing of what it carries. */
public interface Restriction {

    /** Whether a message that somebody else may come to read must tell nothing of it but its name. */
    boolean isRestricted(String about);

    /** Has whoever else changes it wait until the transaction ends; before any delivery is touched, as they do. */
    void lock(String about);

    /** Told once a delivery leaves with bare words, because what it tells of has become restricted since it was queued. */
    void bared(String about, String what);

    /** Told once nothing of it leaves for that reason: somebody has to be asked or told another way. */
    void held(String about, Delivery delivery, String what);
}

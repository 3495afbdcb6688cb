package org.servicebridge.access;

/** Says which suppliers there are to have a key; the service catalogue knows. */
public interface KnownProviders {

    /** @throws Refusal naming the field {@code provider} where the catalogue has none with this code */
    void require(String code);
}

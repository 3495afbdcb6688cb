package org.servicebridge.incident;

/** Tells a person which provider a code stands for; the service catalogue knows. */
public interface ProviderDirectory {

    /** Name and telephone, {@code Spine Operations, 07700 900101}; the code itself where the catalogue does not know it. */
    String contact(String provider);
}

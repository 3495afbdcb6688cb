package org.servicebridge.engine;

/** Puts on the record of an HSSI what people did to its processes and tasks beside the forms, so that nothing is done silently. */
public interface ActsOnRecord {

    /**
     * Keeps it as an act of whoever acts now.
     *
     * @param reference the business key of the process; nothing is kept where it is no HSSI's
     * @param kind what kind of entry it is; kebab case
     */
    void keep(String reference, String kind, String words);
}

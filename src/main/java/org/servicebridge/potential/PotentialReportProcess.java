package org.servicebridge.potential;

/** Tells the process "Report potential HSSI" what has happened; a port to the engine. */
public interface PotentialReportProcess {

    /** Somebody has reported on the page. */
    void reportMade(String reference);
}

package org.servicebridge.incident;

import org.servicebridge.access.Coded;

/** Who reports an incident (IH-1a to IH-1c); the code is what the record holds and the API takes. */
public enum ReportedBy implements Coded {
    /** A service desk, for a user. */
    DESK("desk"),
    /** The Bridge, which found it itself. */
    BRIDGE("bridge"),
    /** The provider of the service, which need not confirm what it reports itself. */
    PROVIDER("provider");

    private final String code;

    ReportedBy(String code) {
        this.code = code;
    }

    /** Whether its provider has reported the incident itself, first or after a desk. */
    public static boolean itsProvider(Incident incident) {
        return incident.identification().isReportedBy(PROVIDER)
                || incident.milestones().providerReportedAt() != null;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.servicebridge.incident;

/** When Appendix B asks for something: its three sets (MDS-1). */
public enum AskedAt {
    LOGGING("At first logging"),
    UPDATE("In the last update"),
    RESOLUTION("On the resolution");

    private final String label;

    AskedAt(String label) {
        this.label = label;
    }

    /** As a heading of what lacks of it. */
    public String label() {
        return label;
    }
}

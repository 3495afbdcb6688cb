package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;

/** What Appendix B asks when an HSSI is first logged, by name (MDS-1): known, said to be not known, or still missing. */
public enum DataSetItem {
    PROVIDER_REFERENCE("provider-reference", "The provider’s reference", null),
    PROVIDER_SEVERITY("provider-severity", "The severity that the provider says", null),
    DESCRIPTION("description", "The description", "as experienced at the time"),
    DETECTED_BY("detected-by", "How it was detected", "user or monitoring"),
    COMPONENT("component", "The component at fault", "as the provider sees it"),
    LINKED("linked", "Linked HSSIs", "their references, with commas between"),
    SYMPTOMS("symptoms", "Symptoms and first diagnosis", "what is seen and thought so far"),
    WORKAROUND("workaround", "A workaround", "or another way of working"),
    REPLICATING("replicating", "Whether the provider tries to replicate it", "yes or no"),
    USERS("users", "How many users are affected", "a number"),
    IMPACT("impact", "The impact on users", null);

    private final String code;
    private final String label;
    private final @Nullable String hint;

    DataSetItem(String code, String label, @Nullable String hint) {
        this.code = code;
        this.label = label;
        this.hint = hint;
    }

    /** @throws org.servicebridge.access.Refusal where it is none */
    public static DataSetItem of(@Nullable String code) {
        return Codes.chosen(
                values(), item -> item.code, code, "unknownItems", "This is no item of the minimum data set.");
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** How it is answered on the HSSI's page; null where a task of its own asks for it. */
    public @Nullable String hint() {
        return hint;
    }

    boolean isKnown(Incident incident) {
        DataSet data = incident.dataSet();
        boolean ofProvider = !Boolean.TRUE.equals(data.internal());
        return switch (this) {
            case PROVIDER_REFERENCE -> !ofProvider || incident.identification().providerReference() != null;
            // The provider that did not report it says so when it confirms.
            case PROVIDER_SEVERITY ->
                !ofProvider
                        || !incident.identification().isReportedBy(ReportedBy.PROVIDER)
                        || incident.rating().providerSeverity() != null;
            case DESCRIPTION -> data.description() != null;
            case DETECTED_BY -> data.detectedBy() != null;
            case COMPONENT -> data.componentAtFault() != null;
            case LINKED -> !data.linkedReferences().isEmpty();
            case SYMPTOMS -> data.symptoms() != null;
            case WORKAROUND -> data.workaround() != null;
            case REPLICATING -> data.replicating() != null;
            case USERS -> data.usersAffected() != null && !Boolean.TRUE.equals(data.usersAssumed());
            case IMPACT -> data.serviceAffected() != null;
        };
    }
}

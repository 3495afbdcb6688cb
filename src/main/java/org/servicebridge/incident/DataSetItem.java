package org.servicebridge.incident;

import static org.servicebridge.incident.AskedAt.LOGGING;
import static org.servicebridge.incident.AskedAt.RESOLUTION;
import static org.servicebridge.incident.AskedAt.UPDATE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;

/** What Appendix B asks at first logging, on each update and on resolution, by name (MDS-1): known, said to be not known, or still missing. */
public enum DataSetItem {
    PROVIDER_REFERENCE("provider-reference", "The provider’s reference", "under which the provider knows it"),
    PROVIDER_SEVERITY("provider-severity", "The severity that the provider says", null),
    DESCRIPTION("description", "The description", "as experienced at the time"),
    DETECTED_BY("detected-by", "How it was detected", "user or monitoring"),
    COMPONENT("component", "The component at fault", "as the provider sees it"),
    LINKED("linked", "Linked HSSIs", "their references, with commas between"),
    SYMPTOMS("symptoms", "Symptoms and first diagnosis", "what is seen and thought so far"),
    WORKAROUND("workaround", "A workaround", "or another way of working"),
    REPLICATING("replicating", "Whether the provider tries to replicate it", "yes or no"),
    USERS("users", "How many users are affected", "a number"),
    IMPACT("impact", "The impact on users", null),
    NEXT_UPDATE("next-update", "The time agreed for the provider’s next update", null),

    IMPACT_CHANGED(UPDATE, "impact-changed", "Whether the impact has changed", "more or less than thought"),
    COMPONENT_NOW(UPDATE, "component-now", "The component at fault, as known by now", "as the provider sees it"),
    WORKAROUND_NOW(UPDATE, "workaround-now", "News of a workaround", "or another way of working"),
    REPLICATED(UPDATE, "replicated", "Whether the provider has replicated it", "and what its investigations show"),
    DIAGNOSTICS(UPDATE, "diagnostics", "What else the provider has tried", "diagnostics, and which steps so far"),
    ETA(UPDATE, "eta", "When the provider expects the fix", "in its words"),

    RESOLVED_AT(RESOLUTION, "resolved-at", "When it was resolved", null),
    FIX(RESOLUTION, "fix", "Whether it is a permanent fix", "permanent or workaround"),
    STABLE(RESOLUTION, "stable", "Whether the service stays stable without further intervention", "yes or no"),
    ACTIONS(RESOLUTION, "actions", "What was done to resolve it", "in the provider’s words"),
    ROOT_CAUSE(
            RESOLUTION,
            "root-cause",
            "The root cause, or its problem record",
            "the cause; a record is entered with the details");

    private final AskedAt askedAt;
    private final String code;
    private final String label;
    private final @Nullable String hint;

    DataSetItem(String code, String label, @Nullable String hint) {
        this(LOGGING, code, label, hint);
    }

    DataSetItem(AskedAt askedAt, String code, String label, @Nullable String hint) {
        this.askedAt = askedAt;
        this.code = code;
        this.label = label;
        this.hint = hint;
    }

    /** @throws org.servicebridge.access.Refusal where it is none */
    public static DataSetItem of(@Nullable String code) {
        return Codes.chosen(
                values(), item -> item.code, code, "unknownItems", "This is no item of the minimum data set.");
    }

    /** Those of one set that a form or the API names. @throws org.servicebridge.access.Refusal where one is none of it */
    public static List<DataSetItem> all(AskedAt askedAt, Collection<String> codes) {
        DataSetItem[] ofSet =
                Arrays.stream(values()).filter(item -> item.askedAt == askedAt).toArray(DataSetItem[]::new);
        return codes.stream()
                .map(code -> Codes.chosen(
                        ofSet, item -> item.code, code, "unknownItems", "This is no item of this minimum data set."))
                .toList();
    }

    /** Their names in a row; empty for none. */
    public static String named(Collection<DataSetItem> items) {
        return items.stream().map(DataSetItem::label).collect(Collectors.joining("; "));
    }

    public AskedAt askedAt() {
        return askedAt;
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
                        || !ReportedBy.itsProvider(incident)
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
            case NEXT_UPDATE -> incident.milestones().nextUpdateAt() != null;
            // What an update leaves out is kept beside the record.
            case IMPACT_CHANGED, COMPONENT_NOW, WORKAROUND_NOW, REPLICATED, DIAGNOSTICS, ETA -> true;
            case RESOLVED_AT -> incident.milestones().resolvedAt() != null;
            case FIX -> incident.resolution().fix() != null;
            case STABLE -> incident.resolution().stable() != null;
            case ACTIONS -> incident.resolution().actions() != null;
            case ROOT_CAUSE -> incident.resolution().isCauseKnown();
        };
    }
}

package org.servicebridge.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.PlainText;

/**
 * A provider's update with its part of the minimum data set (MDS-1).
 *
 * @param text what was done and found since the last one
 * @param impact whether the impact has changed
 * @param diagnosis all in one: what is known of the component at fault, workarounds, the attempts to reproduce it and what else was tried
 * @param eta when the provider expects it to be fixed, in its words
 * @param by the person who gave it
 * @param at when it was given; null for just now
 * @param nextUpdateAt when the next one was agreed for; null for the usual period
 * @param component what is known of the component at fault
 * @param workaround news of workarounds, or of another way of working
 * @param replicated whether the provider has replicated it, and what its investigations show
 * @param diagnostics what else it has tried, and which steps were taken so far
 * @param providerReference under which the provider knows it, where that was not known (DSK-3)
 * @param owner who owns the HSSI at the provider, where nobody is named yet (BRG-5)
 * @param ownerContact how the owner is reached
 * @param notKnown what the provider was asked of it, and does not know
 */
public record Update(
        @NotBlank(message = "Say what is new.") @PlainText String text,
        @Nullable @PlainText String impact,
        @Nullable @PlainText String diagnosis,
        @Nullable @PlainText String eta,
        @Nullable @PlainText @Size(max = 200) String by,
        @Nullable Instant at,
        @Nullable Instant nextUpdateAt,
        @Nullable @PlainText String component,
        @Nullable @PlainText String workaround,
        @Nullable @PlainText String replicated,
        @Nullable @PlainText String diagnostics,
        @Nullable @PlainText @Size(max = 200) String providerReference,
        @Nullable @PlainText @Size(max = 200) String owner,
        @Nullable @PlainText @Size(max = 200) String ownerContact,

        @Nullable @Size(max = 10)
        List<@NotNull @Pattern(regexp = ITEMS, message = "This is no item of the minimum data set.") String> notKnown) {

    static final String ITEMS = "impact-changed|component-now|workaround-now|replicated|diagnostics|eta";

    public Update {
        notKnown = notKnown == null ? List.of() : notKnown;
        by = SupplierVoice.line(by);
        owner = SupplierVoice.line(owner);
        ownerContact = SupplierVoice.line(ownerContact);
    }

    /** As it reads on the timeline, one line a part. */
    String words() {
        StringJoiner lines = new StringJoiner("\n").add(text);
        add(lines, "Impact", impact);
        add(lines, "Component at fault", component);
        add(lines, "Workaround", workaround);
        add(lines, "Replicated", replicated);
        add(lines, "Tried", diagnostics);
        add(lines, "Diagnosis", diagnosis);
        add(lines, "Expected", eta);
        add(lines, "Not known", DataSetItem.named(unknown()));
        return lines.toString();
    }

    /** What it answers of what Appendix B asks, each in its own words. */
    Map<DataSetItem, String> answers() {
        Map<DataSetItem, String> answers = new EnumMap<>(DataSetItem.class);
        put(answers, DataSetItem.IMPACT_CHANGED, impact);
        put(answers, DataSetItem.COMPONENT_NOW, component);
        put(answers, DataSetItem.WORKAROUND_NOW, workaround);
        put(answers, DataSetItem.REPLICATED, replicated);
        put(answers, DataSetItem.DIAGNOSTICS, diagnostics);
        put(answers, DataSetItem.ETA, eta);
        return answers;
    }

    /** What it may hold in its diagnosis, where that is given. */
    List<DataSetItem> diagnosed() {
        return diagnosis == null || diagnosis.isBlank()
                ? List.of()
                : List.of(
                        DataSetItem.COMPONENT_NOW,
                        DataSetItem.WORKAROUND_NOW,
                        DataSetItem.REPLICATED,
                        DataSetItem.DIAGNOSTICS);
    }

    List<DataSetItem> unknown() {
        return DataSetItem.all(AskedAt.UPDATE, Objects.requireNonNullElse(notKnown, List.of()));
    }

    private static void put(Map<DataSetItem, String> answers, DataSetItem item, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            answers.put(item, value);
        }
    }

    private static void add(StringJoiner lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + ": " + value);
        }
    }
}

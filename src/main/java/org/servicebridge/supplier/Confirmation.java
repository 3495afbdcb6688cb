package org.servicebridge.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.PlainText;

/**
 * A provider's answer to whether it is an HSSI.
 *
 * @param severity 1 to 5 as the provider sees it; 3 to 5 says that it is none, whatever else was answered
 * @param by the person who said so
 * @param at when; null for just now
 * @param providerReference under which the provider knows it; null where it does not say (DSK-3)
 * @param acceptedAt when the provider accepted it; null where it does not say (SUP-1)
 * @param owner who owns it at the provider; null where it does not say (BRG-5)
 * @param ownerContact how the owner is reached
 * @param reason why it is none, or not theirs; null where the provider does not say
 */
public record Confirmation(
        @NotNull(message = "Say whether the provider confirms it.")
        Boolean confirmed,

        @Nullable @Min(1) @Max(5) Integer severity,
        @Nullable @PlainText @Size(max = 200) String by,
        @Nullable Instant at,
        @Nullable @PlainText @Size(max = 200) String providerReference,
        @Nullable Instant acceptedAt,
        @Nullable @PlainText @Size(max = 200) String owner,
        @Nullable @PlainText @Size(max = 200) String ownerContact,
        @Nullable @PlainText @Size(max = 2000) String reason) {

    static final int LOWEST_OF_AN_HSSI = 2;

    public Confirmation {
        by = SupplierVoice.line(by);
        owner = SupplierVoice.line(owner);
        ownerContact = SupplierVoice.line(ownerContact);
    }

    /** Whether the answer confirms severity 1 or 2 (INV-1, INV-6). */
    boolean confirmsHssi() {
        return confirmed && (severity == null || severity <= LOWEST_OF_AN_HSSI);
    }
}

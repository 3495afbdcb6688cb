package org.servicebridge.resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.PlainText;
import org.servicebridge.supplier.SupplierVoice;

/**
 * What the team that provides a service of the house says of the impact (SUP-4, BRG-6).
 *
 * @param severity for which it speaks; null where the team says none
 * @param by the person who says so
 * @param owner who owns the HSSI in the team; null where it does not say (BRG-5)
 * @param ownerContact how the owner is reached
 */
public record ProviderAssessment(
        @NotBlank(message = "Say what the impact is.") @PlainText @Size(max = 4000)
        String words,

        @Nullable @Min(1) @Max(5) Integer severity,

        @NotBlank(message = "Say who assesses it.") @PlainText @Size(max = 200)
        String by,

        @Nullable @PlainText @Size(max = 200) String owner,
        @Nullable @PlainText @Size(max = 200) String ownerContact) {

    public ProviderAssessment {
        owner = SupplierVoice.line(owner);
        ownerContact = SupplierVoice.line(ownerContact);
    }
}

package org.servicebridge.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.PlainText;

/**
 * What a provider answers to a request (MDS-2, SUP-5).
 *
 * @param answered false where it cannot answer, with the reason in its place
 * @param by the person who answers
 */
public record ProviderAnswer(
        @NotNull(message = "Say whether it is answered.") @Nullable
        Boolean answered,

        @NotBlank(message = "Give the answer, or say why there is none.") @PlainText
        String answer,

        @NotBlank(message = "Say who answers.") @PlainText @Size(max = 200)
        String by) {}

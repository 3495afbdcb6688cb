package org.servicebridge.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.PlainText;

/**
 * One version of a provider's action plan (RPT-5).
 *
 * @param risks clinical or security risks and their mitigation
 * @param timescales by when each work stream is done
 * @param by the person at the provider who gave it
 * @param nextAt when the next version was agreed for; null for the usual period
 * @param last whether the plan need not be kept current any more
 */
public record ActionPlan(
        @NotBlank(message = "Say what was investigated to date.") @PlainText
        String investigations,

        @NotBlank(message = "Say which risks there are, and how they are mitigated.") @PlainText
        String risks,

        @NotBlank(message = "Say which work streams there are.") @PlainText
        String workStreams,

        @NotBlank(message = "Say by when each work stream is done.") @PlainText
        String timescales,

        @NotBlank(message = "Say who gave the plan.") @PlainText @Size(max = 200)
        String by,

        @Nullable Instant nextAt,
        boolean last) {

    /** By the names of {@link PlanPart}. */
    Map<String, String> parts() {
        return Map.of(
                PlanPart.INVESTIGATIONS.code(), investigations,
                PlanPart.RISKS.code(), risks,
                PlanPart.WORK_STREAMS.code(), workStreams,
                PlanPart.TIMESCALES.code(), timescales);
    }
}

package org.servicebridge.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one group said about a change.
 *
 * @param givenBy the person, also where the chair entered it
 */
public record GivenApproval(
        Approval approval, ApprovalAnswer answer, @Nullable String reason, String givenBy, Instant givenAt) {}

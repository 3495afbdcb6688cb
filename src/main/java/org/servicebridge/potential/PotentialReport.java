package org.servicebridge.potential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/**
 * What somebody reports as a potential HSSI (INV-10), and what the desk has answered.
 *
 * @param reporter user name of whoever typed it in
 * @param called whether somebody at a desk typed in what a caller without a sign-in said
 * @param desk the group of that desk, which keeps the caller informed; null where whoever is on duty does
 * @param contact how the reporter is reached; of a caller, who it is as well
 * @param summary what has happened
 * @param service code of the service; null where the reporter does not know
 * @param outcome a code of {@link ReportOutcome}; null before the answer
 * @param incident the HSSI that has become of it, or under which it is known
 * @param askProviderAt when the provider is asked first, where the desk has put it under watch (INV-8)
 * @param words what the desk tells the reporter beside the outcome
 */
public record PotentialReport(
        long id,
        String reporter,
        boolean called,
        @Nullable String desk,
        @Nullable String contact,
        String summary,
        @Nullable String service,
        Instant occurredAt,
        @Nullable Integer usersAffected,
        @Nullable String place,
        Instant reportedAt,
        @Nullable String outcome,
        @Nullable String incident,
        @Nullable Instant askProviderAt,
        @Nullable String words,
        @Nullable Instant answeredAt) {

    private static final String REFERENCE = "REPORT-%06d";

    /** How people call it: {@code REPORT-000042}. */
    public String reference() {
        return reference(id);
    }

    static String reference(long id) {
        return REFERENCE.formatted(id);
    }

    static long id(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }

    public boolean isAnswered() {
        return outcome != null;
    }

    /** What the desk has answered. */
    ReportOutcome answer() {
        return Codes.known(ReportOutcome.class, outcome);
    }

    void requireUnanswered() {
        if (isAnswered()) {
            throw Refusal.wrongState("%s is answered already.".formatted(reference()));
        }
    }
}

package org.servicebridge.outbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes old letters and whom they went to; of notices and pages the deliveries are the record, and stay. */
@Component
public class ForgetLetters {

    /** By what became of the last urgent letter it is known whether a page reaches its reader, who gets one a week. */
    private static final Duration URGENT_KEPT_LONGER = Duration.ofDays(7);

    private final Deliveries deliveries;
    private final Letters letters;

    ForgetLetters(Deliveries deliveries, Letters letters) {
        this.deliveries = deliveries;
        this.letters = letters;
    }

    /** Of urgent letters the text goes, too; whom they went to stays for a week longer. */
    @Transactional
    public void writtenBefore(Instant limit) {
        letters.forgetBefore(limit);
        deliveries.forgetLettersBefore(limit, limit.minus(URGENT_KEPT_LONGER));
    }
}

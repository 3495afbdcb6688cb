package org.servicebridge.outbox;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes old letters and whom they went to; of notices and pages the deliveries are the record, and stay. */
@Component
public class ForgetLetters {

    private final Deliveries deliveries;
    private final Letters letters;

    ForgetLetters(Deliveries deliveries, Letters letters) {
        this.deliveries = deliveries;
        this.letters = letters;
    }

    @Transactional
    public void writtenBefore(Instant limit) {
        letters.forgetBefore(limit);
        deliveries.forgetLettersBefore(limit);
    }
}

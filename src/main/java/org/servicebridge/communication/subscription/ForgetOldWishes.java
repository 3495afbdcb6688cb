package org.servicebridge.communication.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.servicebridge.outbox.ForgetLetters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the addresses of those who have not confirmed within a week, with the letters that went to them. */
@Component
public class ForgetOldWishes {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Wishes wishes;
    private final ForgetLetters forgetLetters;
    private final Clock clock;

    ForgetOldWishes(Wishes wishes, ForgetLetters forgetLetters, Clock clock) {
        this.wishes = wishes;
        this.forgetLetters = forgetLetters;
        this.clock = clock;
    }

    /** @return how many were deleted */
    @Transactional
    public int forget() {
        Instant limit = clock.instant().minus(KEPT);
        forgetLetters.writtenBefore(limit);
        return wishes.deleteBefore(limit);
    }
}

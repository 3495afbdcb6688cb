package org.servicebridge.access.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.servicebridge.access.GuessingBrake;
import org.servicebridge.access.SignInAttempt;
import org.springframework.stereotype.Component;

/**
 * Has a password looked at behind the brake on guessing, and a few at a time: each takes a connection to the database and much of
 * a processor, which those who work on incidents need.
 */
@Component
class ProvePassword {

    private static final int AT_ONCE = 8;
    private static final int LONGEST_QUEUE_SECONDS = 5;

    private final GuessingBrake brake;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    ProvePassword(GuessingBrake brake) {
        this.brake = brake;
    }

    /**
     * @param check looks at the password; empty where it is wrong
     * @throws TooManyAttempts where it was not looked at
     */
    <T> Optional<T> prove(SignInAttempt attempt, Supplier<Optional<T>> check) {
        Duration wait = brake.begin(attempt);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        return judged(attempt, () -> inTurn(check));
    }

    /** Taken after the brake, where whoever makes the same guess waits: that keeps nobody else from being looked at. */
    private <T> Optional<T> inTurn(Supplier<Optional<T>> check) {
        takeTurn();
        try {
            return check.get();
        } finally {
            turns.release();
        }
    }

    private <T> Optional<T> judged(SignInAttempt attempt, Supplier<Optional<T>> check) {
        boolean judged = false;
        try {
            Optional<T> proved = check.get();
            judged = true;
            if (proved.isPresent()) {
                brake.succeeded(attempt);
            } else {
                brake.failed(attempt);
            }
            return proved;
        } finally {
            if (!judged) {
                brake.notJudged(attempt);
            }
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw TooManyAttempts.atOnce();
    }
}

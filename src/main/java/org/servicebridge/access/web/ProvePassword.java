package org.servicebridge.access.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.servicebridge.access.GuessingBrake;
import org.servicebridge.access.KeptPlaces;
import org.servicebridge.access.SignInAttempt;
import org.springframework.stereotype.Component;

/**
 * Has a password looked at behind the brake on guessing, and a few at a time: each takes a connection to the database and much of
 * a processor, which those who work on incidents need. Places where much is guessed have few turns together.
 */
@Component
class ProvePassword {

    private static final int AT_ONCE = 8;
    private static final int OF_CROWDS_AT_ONCE = 2;
    private static final int LONGEST_QUEUE_OF_CROWDS = 20;
    private static final int LONGEST_QUEUE_SECONDS = 5;

    private final GuessingBrake brake;
    private final KeptPlaces places;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore turnsOfCrowds = new Semaphore(OF_CROWDS_AT_ONCE, true);

    ProvePassword(GuessingBrake brake, KeptPlaces places) {
        this.brake = brake;
        this.places = places;
    }

    /**
     * @param check looks at the password; empty where it is wrong
     * @throws TooManyAttempts where it was not looked at
     */
    <T> Optional<T> prove(SignInAttempt attempt, Supplier<Optional<T>> check) {
        Duration wait = brake.begin(attempt);
        if (!wait.isZero() && places.knows(attempt)) {
            brake.recall(attempt);
            wait = brake.begin(attempt);
        }
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        boolean ofCrowd = brake.isFromCrowd(attempt);
        return judged(attempt, () -> ofCrowd ? inTurnOfCrowds(check) : inTurn(turns, check));
    }

    private <T> Optional<T> inTurnOfCrowds(Supplier<Optional<T>> check) {
        if (turnsOfCrowds.getQueueLength() >= LONGEST_QUEUE_OF_CROWDS) {
            throw TooManyAttempts.atOnce();
        }
        return inTurn(turnsOfCrowds, () -> inTurn(turns, check));
    }

    /** Taken after the brake, where whoever makes the same guess waits: that keeps nobody else from being looked at. */
    private static <T> Optional<T> inTurn(Semaphore turns, Supplier<Optional<T>> check) {
        takeTurn(turns);
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
                places.keep(attempt);
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

    private static void takeTurn(Semaphore turns) {
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

package org.servicebridge.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords and lets in whoever knows one: tries are counted by name and place together. What many guesses
 * from one place, or at one name from many places, costs is borne only by names that have not signed in from there lately.
 * A browser on which the name has signed in counts for itself (OWASP's device cookies), and so others' guesses never reach
 * it. Whoever is new at a place has a few looks an hour there, however much is guessed at other names. A wrong password that is only repeated, as by a program with an old one, is one guess. A try counts as failed from when it
 * is let through until its end is known, so that nobody passes by trying at once. Counts are kept in memory of each node;
 * where people are known, {@link KeptPlaces} tells it after a start.
 */
@Component
public class GuessingBrake {

    static final int FREE_OF_A_NAME_AT_A_PLACE = 3;
    static final int FREE_OF_A_DEVICE = 10;
    static final int FREE_OF_A_PLACE = 200;
    static final int FREE_OF_A_NAME = 100;

    /** So many looks an hour has each name at a place where more than that is guessed. */
    static final int FREE_OF_A_NAME_AT_A_CROWDED_PLACE = 3;

    /** From so many on, each name has one free failure at that place. */
    static final int MANY_AT_A_PLACE = 20;

    private static final Duration ONE_A_MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final KnownPlaces known = new KnownPlaces(KeptPlaces.LATELY);
    private final KnownPlaces proved = new KnownPlaces(Duration.ofMinutes(1));
    private final Map<String, SignInAttempt> underWay = new HashMap<>();
    private final FailureCounts repeated = new FailureCounts(FREE_OF_A_NAME_AT_A_PLACE, ONE_A_MINUTE);
    private final FailureCounts ofPair = new FailureCounts(FREE_OF_A_NAME_AT_A_PLACE, ONE_A_MINUTE);
    private final FailureCounts inTheHour =
            new FailureCounts(FREE_OF_A_NAME_AT_A_CROWDED_PLACE, Duration.ofMinutes(20));
    private final FailureCounts ofDevice = new FailureCounts(FREE_OF_A_DEVICE, ONE_A_MINUTE);
    private final FailureCounts ofPlace = new FailureCounts(FREE_OF_A_PLACE, Duration.ofSeconds(5));
    private final FailureCounts ofName = new FailureCounts(FREE_OF_A_NAME, Duration.ofSeconds(9));

    GuessingBrake(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets a try through, or says how long to wait. What is let through is then said to have failed, succeeded or not been judged.
     * The same guess is made by one at a time: once it has proved right, whoever else makes it goes on at once.
     *
     * @return zero where it may be tried now
     */
    public synchronized Duration begin(SignInAttempt attempt) {
        String guess = sameAgain(attempt);
        try {
            while (underWay.containsKey(guess)) {
                wait();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return FailureCounts.LONGEST_WAIT;
        }
        Duration wait = waitFor(attempt);
        if (wait.isZero() && !proved.knows(guess, clock.instant())) {
            underWay.put(guess, attempt);
        }
        return wait;
    }

    /** How long to wait before this is tried again; zero where it may be tried now. */
    synchronized Duration waitFor(SignInAttempt attempt) {
        Instant now = clock.instant();
        return Stream.concat(Stream.of(repeated.waitFor(sameAgain(attempt), now)), limits(attempt, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Stream<Duration> limits(SignInAttempt attempt, Instant now) {
        String device = attempt.device();
        if (device != null) {
            return Stream.of(ofDevice.waitFor(device, now, underWay(other -> device.equals(other.device()), now)));
        }
        String pair = attempt.pair();
        long ofThisPair = underWay(other -> other.device() == null && pair.equals(other.pair()), now);
        if (known.knows(pair, now)) {
            return Stream.of(ofPair.waitFor(pair, now, ofThisPair));
        }
        boolean many = ofPlace.of(attempt.network(), now) >= MANY_AT_A_PLACE;
        return Stream.of(
                ofPair.waitFor(pair, now, ofThisPair, many ? 1 : FREE_OF_A_NAME_AT_A_PLACE),
                ofOthersThere(attempt, ofThisPair, now),
                ofName.waitFor(
                        attempt.name(), now, underWay(other -> attempt.name().equals(other.name()), now)));
    }

    /** What is guessed at other names there costs a name nothing until its own looks of the hour are used up. */
    private Duration ofOthersThere(SignInAttempt attempt, long ofThisPair, Instant now) {
        if (inTheHour.of(attempt.pair(), now) + ofThisPair < FREE_OF_A_NAME_AT_A_CROWDED_PLACE) {
            return Duration.ZERO;
        }
        String place = attempt.network();
        return ofPlace.waitFor(place, now, underWay(other -> place.equals(other.network()), now));
    }

    /** Whether it comes from where so much is guessed that all of it together has only a part of the turns. */
    public synchronized boolean isFromCrowd(SignInAttempt attempt) {
        Instant now = clock.instant();
        return attempt.device() == null
                && ofPlace.of(attempt.network(), now) >= FREE_OF_A_PLACE
                && !known.knows(attempt.pair(), now);
    }

    /** This name signed in from there lately, as was kept by another node or before a start. */
    public synchronized void recall(SignInAttempt attempt) {
        known.add(attempt.pair(), clock.instant());
    }

    /** A guess that was wrong before costs nothing more, and so nothing while it is made again. */
    private long underWay(Predicate<SignInAttempt> counted, Instant now) {
        return underWay.values().stream()
                .filter(counted)
                .filter(attempt -> repeated.of(sameAgain(attempt), now) == 0)
                .count();
    }

    /** The password was wrong. */
    public synchronized void failed(SignInAttempt attempt) {
        end(attempt);
        proved.forget(sameAgain(attempt));
        Instant now = clock.instant();
        boolean again = repeated.of(sameAgain(attempt), now) > 0;
        repeated.add(sameAgain(attempt), now);
        if (again) {
            return;
        }
        String device = attempt.device();
        if (device != null) {
            ofDevice.add(device, now);
            return;
        }
        ofPair.add(attempt.pair(), now);
        inTheHour.add(attempt.pair(), now);
        ofPlace.add(attempt.network(), now);
        if (!known.knows(attempt.pair(), now)) {
            ofName.add(attempt.name(), now);
        }
    }

    /** The right password: this name starts afresh from there, and is known there. */
    public synchronized void succeeded(SignInAttempt attempt) {
        end(attempt);
        proved.add(sameAgain(attempt), clock.instant());
        String device = attempt.device();
        if (device != null) {
            ofDevice.forget(device);
        } else {
            ofPair.forget(attempt.pair());
            inTheHour.forget(attempt.pair());
        }
        known.add(attempt.pair(), clock.instant());
    }

    /** Nobody could say whether it was right: as if it had not been tried. */
    public synchronized void notJudged(SignInAttempt attempt) {
        end(attempt);
    }

    private void end(SignInAttempt attempt) {
        underWay.remove(sameAgain(attempt));
        notifyAll();
    }

    private static String sameAgain(SignInAttempt attempt) {
        return attempt.pair() + " " + attempt.guess();
    }
}

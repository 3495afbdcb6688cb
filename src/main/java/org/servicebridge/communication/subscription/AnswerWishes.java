package org.servicebridge.communication.subscription;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to whom somebody wants to be told: who is not subscribed is asked, who is gets their link, and nobody is flooded. */
@Component
public class AnswerWishes {

    /** An address gets no more letters than this a day, however often somebody fills it in. */
    static final int MOST_LETTERS = 3;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int BATCH = 20;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Wishes wishes;
    private final Subscriptions subscriptions;
    private final SubscriptionLetters letters;
    private final Clock clock;

    AnswerWishes(Wishes wishes, Subscriptions subscriptions, SubscriptionLetters letters, Clock clock) {
        this.wishes = wishes;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return whether there may be more */
    @Transactional
    public boolean answer() {
        List<Wish> claimed = wishes.claim(BATCH);
        claimed.forEach(this::answer);
        return claimed.size() == BATCH;
    }

    private void answer(Wish wish) {
        Instant now = clock.instant();
        if (wishes.answered(wish.email(), now.minus(DAY)) >= MOST_LETTERS) {
            wishes.delete(wish.id());
            return;
        }
        Optional<Subscription> subscribed = subscriptions.ofAddress(wish.email());
        if (subscribed.isPresent()) {
            wishes.answer(wish.id(), now);
            letters.alreadySubscribed(subscribed.get());
        } else {
            String token = token();
            wishes.answer(wish.id(), now, token);
            letters.confirm(wish, token);
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.servicebridge.communication;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail that is no notice, and about no incident, into the outbox: it leaves once the caller's transaction is over. */
@Component
public class QueueLetter {

    private final Letters letters;
    private final Clock clock;

    QueueLetter(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * @param purpose what it is for, for instance {@code subscription-confirmation}; kebab case, shown to operators
     * @param name of whom it is to
     * @param address an email address
     */
    @Transactional
    public void queue(String purpose, String name, String address, String subject, String text, String html) {
        letters.add(purpose, new Recipient(name, Channel.EMAIL, address, null), subject, text, html, clock.instant());
    }
}

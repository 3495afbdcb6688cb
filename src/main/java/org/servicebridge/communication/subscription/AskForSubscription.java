package org.servicebridge.communication.subscription;

import java.time.Clock;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that somebody wants to be told. It does the same for every address, known or not, and so takes as long; a letter to
 * the address follows.
 */
@Component
public class AskForSubscription {

    private final Wishes wishes;
    private final PublicServices services;
    private final Clock clock;

    AskForSubscription(Wishes wishes, PublicServices services, Clock clock) {
        this.wishes = wishes;
        this.services = services;
        this.clock = clock;
    }

    /** @throws Refusal where it is no email address or no service of the status page */
    @Transactional
    public void ask(String email, Wanted wanted) {
        String address = EmailAddress.normalised(email)
                .orElseThrow(() -> Refusal.invalid(
                        "email", "Enter an email address in the correct format, like name@example.org."));
        services.require(wanted);
        wishes.add(address, wanted, clock.instant());
    }
}

package org.servicebridge.communication;

import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.escalation.ConcludePage;
import org.springframework.stereotype.Component;

/** Tells each incident what became of its pages, once the last message of one has ended. */
@Component
class TellOfPages {

    private final PageDeliveries deliveries;
    private final Tallies tallies;
    private final ConcludePage concludePage;

    TellOfPages(PageDeliveries deliveries, Tallies tallies, ConcludePage concludePage) {
        this.deliveries = deliveries;
        this.tallies = tallies;
        this.concludePage = concludePage;
    }

    List<PageDeliveries.Ended> due() {
        return deliveries.toConclude();
    }

    void tell(PageDeliveries.Ended page) {
        List<Tally> ended = tallies.ofPage(page.id());
        boolean reached = Tally.missed(ended) == 0 || Tally.anybodyReached(ended);
        concludePage.conclude(page.incident(), page.id(), reached, words(ended));
    }

    /** For instance {@code SMS sent, email withheld}. */
    private static String words(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> "%s %s"
                        .formatted(
                                tally.channel() == Channel.SMS ? "SMS" : "email",
                                tally.state().words(tally.channel())))
                .collect(Collectors.joining(", "));
    }
}

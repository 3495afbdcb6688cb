package org.servicebridge.communication;

import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.escalation.ConcludePage;
import org.springframework.stereotype.Component;

/** Tells each incident what became of its pages, once the last message of one has ended. */
@Component
class TellOfPages {

    private final PageDeliveries deliveries;
    private final ConcludePage concludePage;

    TellOfPages(PageDeliveries deliveries, ConcludePage concludePage) {
        this.deliveries = deliveries;
        this.concludePage = concludePage;
    }

    List<PageDeliveries.Ended> due() {
        return deliveries.toConclude();
    }

    void tell(PageDeliveries.Ended page) {
        List<Tally> tallies = deliveries.tallies(page.id());
        boolean reached = Tally.missed(tallies) == 0 || Tally.anybodyReached(tallies);
        concludePage.conclude(page.incident(), page.id(), reached, words(tallies));
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

package org.servicebridge.escalation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.Pages.SentPage;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Sender;
import org.servicebridge.outbox.Tally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline what became of a page; one that reached nobody stands there in red. */
@Component
class ConcludePage implements Sender {

    private final Incidents incidents;
    private final Pages pages;
    private final Outcomes outcomes;
    private final Timeline timeline;

    ConcludePage(Incidents incidents, Pages pages, Outcomes outcomes, Timeline timeline) {
        this.incidents = incidents;
        this.pages = pages;
        this.outcomes = outcomes;
        this.timeline = timeline;
    }

    @Override
    public ParcelKind kind() {
        return ParcelKind.PAGE;
    }

    @Override
    public List<UUID> untold() {
        return pages.notConcluded();
    }

    @Override
    @Transactional
    public void tell(UUID page) {
        String reference = pages.incidentOf(page);
        incidents.lock(reference);
        pages.conclude(page).ifPresent(sent -> {
            List<Tally> ended = outcomes.tallies(ParcelKind.PAGE, page);
            boolean reached = Tally.missed(ended) == 0 || Tally.anybodyReached(ended);
            timeline.add(reference, kind(sent, reached), Actor.SYSTEM, text(sent, reached, words(ended)));
        });
    }

    /** Who only hears of it need not be reached. */
    private static String kind(SentPage sent, boolean reached) {
        if (reached) {
            return "page-sent";
        }
        return PageAsked.INFORMED.equals(sent.asked()) ? "page-not-sent" : "paged-nobody";
    }

    private static String text(SentPage sent, boolean reached, String words) {
        if (reached) {
            return "Page of %s: %s.".formatted(sent.name(), words);
        }
        return PageAsked.INFORMED.equals(sent.asked())
                ? "%s has no page: %s.".formatted(sent.name(), words)
                : "Paged nobody: %s has no page (%s). Call them.".formatted(sent.name(), words);
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

package org.servicebridge.review;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that an approved management summary has reached the director, and through whom (ESC-5). */
@Component
public class PassSummaryOn {

    static final String SENT_UP = "summary-sent-up";

    private final Incidents incidents;
    private final SummaryWritten summaryWritten;
    private final WriteSummary writeSummary;
    private final Timeline timeline;

    PassSummaryOn(Incidents incidents, SummaryWritten summaryWritten, WriteSummary writeSummary, Timeline timeline) {
        this.writeSummary = writeSummary;
        this.summaryWritten = summaryWritten;
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Transactional
    public void passOn(String reference, String briefed, Actor actor) {
        incidents.lock(reference);
        writeSummary.leaves(reference, actor);
        String open = summaryWritten
                .notYetDone(reference)
                .map(fact -> "%n%s: %s".formatted(fact.label(), fact.value()))
                .orElse("");
        timeline.add(reference, SENT_UP, actor, "Management summary sent up: " + briefed + open);
    }
}

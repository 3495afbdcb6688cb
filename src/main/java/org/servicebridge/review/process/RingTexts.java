package org.servicebridge.review.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incidents;
import org.servicebridge.review.RequireCoreHours;
import org.servicebridge.review.RingRounds;
import org.springframework.stereotype.Component;

/** What a ring-round asks of the record: {@code ${ringRound.open(execution)}}. */
@Component("ringRound")
public class RingTexts {

    private final RingRounds rounds;
    private final Incidents incidents;
    private final RequireCoreHours coreHours;

    RingTexts(RingRounds rounds, Incidents incidents, RequireCoreHours coreHours) {
        this.rounds = rounds;
        this.incidents = incidents;
        this.coreHours = coreHours;
    }

    /** The list that was agreed for the service the last time. */
    public @Nullable String list(DelegateExecution execution) {
        String service =
                incidents.get(execution.getProcessBusinessKey()).dataSet().service();
        return rounds.list(service).orElse(null);
    }

    /** The rings still to be made. */
    public List<Long> open(DelegateExecution execution) {
        return rounds.open(execution.getProcessBusinessKey());
    }

    /** Whom to ring now. */
    public String whom(long ring) {
        return "**Ring: %s**".formatted(Markdown.plain(rounds.organisation(ring)));
    }

    /** When the organisations' day is over. */
    public Date dayOver() {
        return Date.from(coreHours.end());
    }
}

package org.servicebridge.potential;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/** What the reporter of a potential HSSI is told of the desk's answer: of a restricted HSSI nothing, not even which it is (INV-10). */
@Component
public class AnswerInWords {

    static final String BARE = "The desk has taken it up and deals with it.";

    private final Incidents incidents;
    private final Visibility visibility;

    AnswerInWords(Incidents incidents, Visibility visibility) {
        this.incidents = incidents;
        this.visibility = visibility;
    }

    /** As far as the person may know it now; null where there is no answer yet. */
    public @Nullable String to(Actor person, PotentialReport report) {
        if (!report.isAnswered()) {
            return null;
        }
        String incident = report.incident();
        return incident == null || mayOpen(person, report) || !visibility.isRestricted(incident) ? whole(report) : BARE;
    }

    /** Whether the person may see the HSSI itself, too. */
    public boolean mayOpen(Actor person, PotentialReport report) {
        String incident = report.incident();
        return incident != null && incidents.find(incident, person).isPresent();
    }

    /** All of it. */
    String whole(PotentialReport report) {
        String outcome = switch (report.answer()) {
            case HSSI -> "It is taken up as %s and dealt with as a potential HSSI.".formatted(report.incident());
            case KNOWN -> "It is known already, as %s, and is dealt with.".formatted(report.incident());
            case SEVERITY_3, SEVERITY_4, SEVERITY_5 ->
                "It is of severity %d and no HSSI: ordinary incident management deals with it."
                        .formatted(report.answer().severity());
        };
        return report.words() == null ? outcome : outcome + " " + report.words();
    }
}

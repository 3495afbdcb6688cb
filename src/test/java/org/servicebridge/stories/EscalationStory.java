package org.servicebridge.stories;

import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.AnIncident;
import org.springframework.context.ApplicationContext;

/** A story of an HSSI that is managed already and is escalated. */
final class EscalationStory extends Story {

    EscalationStory(ApplicationContext context) {
        super(context);
    }

    String managed(String london) {
        return managed(london, anIncident());
    }

    String managed(String london, AnIncident kind) {
        clock.setLondon(london);
        return kind.managedIn(bean(Incidents.class), clock).reference();
    }

    void escalates(Actor person, String reference, String reason, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("reference", reference, "reason", reason, "what", "Help"));
        answers.putAll(more);
        as(person, () -> runtime.startProcessInstanceByKey("escalate-incident", answers));
    }

    /** A management summary of a managed HSSI, drafted and to be reviewed; says who was there to do so and to receive it. */
    String summarised(Actor lead, boolean leadThere, boolean headThere, boolean directorThere) {
        String incident = managed("2026-11-24T10:00:00");
        as(
                lead,
                () -> runtime.startProcessInstanceByKey(
                        "write-management-summary", Map.of("reference", incident, "what", "Ministers ask")));
        completes(
                lead,
                incident,
                "userTask_draftSummary",
                Map.of(
                        "business", "6,000 users cannot sign in",
                        "clinical", "Paper forms in use",
                        "activity", "Restarted two nodes",
                        "plan", "Replace the log-in tier",
                        "leadThere", leadThere,
                        "headThere", headThere,
                        "directorThere", directorThere));
        return incident;
    }

    List<String> texts(String reference) {
        return bean(Timeline.class).of(reference).stream()
                .map(TimelineEntry::content)
                .toList();
    }

    List<String> recorded(String reference, String kind) {
        return bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }
}

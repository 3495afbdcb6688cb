package org.servicebridge.communication;

import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the timeline which director lists are advised, by which rules and why, whenever that is new (COM-8, COM-9). */
@Component
public class NoteDirectorAdvice {

    private static final String ADVISED = "directors-advised";

    private final Incidents incidents;
    private final CommunicationPolicy policy;
    private final DirectorLists directorLists;
    private final Timeline timeline;

    NoteDirectorAdvice(
            Incidents incidents, CommunicationPolicy policy, DirectorLists directorLists, Timeline timeline) {
        this.incidents = incidents;
        this.policy = policy;
        this.directorLists = directorLists;
        this.timeline = timeline;
    }

    /** Says it once; again only after it has changed. Nothing is said where no list is advised or allowed. */
    @Transactional
    public void note(String reference) {
        Incident incident = incidents.lock(reference);
        List<DirectorLists.Advice> advice =
                policy.of(incident).directorLists() ? directorLists.of(incident) : List.of();
        String words = advice.stream()
                .map(each -> "%s: %s"
                        .formatted(
                                DirectorList.of(each.list()).words(),
                                each.explanation().words()))
                .sorted()
                .collect(Collectors.joining("\n"));
        String last = timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(ADVISED))
                .map(TimelineEntry::content)
                .reduce("", (earlier, later) -> String.valueOf(later));
        if (!words.isEmpty() && !words.equals(last)) {
            timeline.add(reference, ADVISED, Actor.SYSTEM, words);
        }
    }
}

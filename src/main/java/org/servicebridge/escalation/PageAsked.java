package org.servicebridge.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Pages whoever is asked by SMS and email with a link to their task; the EDM on call hears of what goes to level 3 (OOH-7, OOH-16). An SMS is
 * read by whoever holds the telephone: of a restricted HSSI it names nothing but the reference.
 */
@Component
public class PageAsked {

    /** Stands in the place of a group for whoever hears of it, but is asked nothing. */
    static final String INFORMED = "informed";

    private final Incidents incidents;
    private final Timeline timeline;
    private final Pages pages;
    private final SendPage sendPage;
    private final WhoIsPaged whoIsPaged;
    private final Duty duty;
    private final Clock clock;

    PageAsked(
            Incidents incidents,
            Timeline timeline,
            Pages pages,
            SendPage sendPage,
            WhoIsPaged whoIsPaged,
            Duty duty,
            Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.pages = pages;
        this.sendPage = sendPage;
        this.whoIsPaged = whoIsPaged;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * @param group that is asked
     * @param reason of the escalation; null where the HSSI itself is one for the EDM
     * @param task whose link they get
     */
    @Transactional
    public void page(String reference, String group, @Nullable EscalationReason reason, String task) {
        Incident incident = incidents.lock(reference);
        String why = reason == null ? "" : ": " + reason.words();
        send(incident, group, group, task, "You are asked as " + inWords(group), why, link(task));
        if (Groups.LEVEL_3.equals(group)
                && reason != null
                && Groups.EDM.equals(duty.level2(reference, clock.instant()))) {
            send(incident, Groups.EDM, INFORMED, task, "Level 3 is asked", why, "/incidents/" + reference);
        }
    }

    private void send(
            Incident incident, String group, String asked, String task, String words, String why, String path) {
        String reference = incident.reference();
        List<Pager> people = whoIsPaged.of(group);
        if (people.isEmpty()) {
            timeline.add(
                    reference,
                    "paged-nobody",
                    Actor.SYSTEM,
                    "Paged nobody: no number or email address of %s is known. Call them.".formatted(inWords(group)));
            return;
        }
        String subject = subject(incident);
        boolean exercise = incident.identification().exercise();
        PageText text = new PageText(reference, subject, "%s. %s%s.".formatted(subject, words, why), path, exercise);
        PageText bare = text.bare(words + ".");
        for (Pager person : people) {
            sendPage.send(pages.add(reference, asked, person.name(), task), person, text, bare);
        }
        timeline.add(
                reference,
                "page-queued",
                Actor.SYSTEM,
                "%s is paged: %s.%s"
                        .formatted(
                                StringUtils.capitalize(inWords(group)),
                                people.stream()
                                        .map(person -> "%s by %s".formatted(person.name(), person.channels()))
                                        .collect(Collectors.joining(", ")),
                                exercise ? " It is an exercise: nothing leaves." : ""));
    }

    private static String subject(Incident incident) {
        Integer severity = incident.rating().severity();
        return "%s, %s, %s"
                .formatted(
                        incident.reference(),
                        severity == null ? "severity not known yet" : "severity " + severity,
                        Objects.requireNonNullElse(incident.dataSet().serviceName(), "service not known yet"));
    }

    private static String link(String task) {
        return "/tasks/" + task;
    }

    private static String inWords(String group) {
        return switch (group) {
            case Groups.EDM -> "EDM";
            case Groups.SERVICE_BRIDGE_LEAD -> "Service Bridge lead";
            default -> group.replace('-', ' ');
        };
    }
}

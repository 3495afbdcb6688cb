package org.servicebridge.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Headline;
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
    private final SendTogether sendTogether;
    private final WhoIsPaged whoIsPaged;
    private final Duty duty;
    private final CurrentActor actor;
    private final Clock clock;

    PageAsked(
            Incidents incidents,
            Timeline timeline,
            Pages pages,
            SendTogether sendTogether,
            WhoIsPaged whoIsPaged,
            Duty duty,
            CurrentActor actor,
            Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.pages = pages;
        this.sendTogether = sendTogether;
        this.whoIsPaged = whoIsPaged;
        this.duty = duty;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param group that is asked
     * @param reason of the escalation; null where the HSSI itself is one for the EDM
     * @param task whose link they get
     * @return whether anybody is paged
     */
    @Transactional
    public Reach page(String reference, String group, @Nullable EscalationReason reason, PagedTask task) {
        Incident incident = incidents.lock(reference);
        String why = Stream.of(reason == null ? null : reason.words(), task.name())
                .filter(Objects::nonNull)
                .map(": "::concat)
                .collect(Collectors.joining());
        Reach reach =
                ask(incident, group, task, whoIsPaged.reachable(group, silent(reference, group, reason, task)), why);
        if (reach != Reach.MADE_IT
                && Groups.LEVEL_3.equals(group)
                && reason != null
                && Groups.EDM.equals(duty.level2(reference, clock.instant()))) {
            List<Pager> edm = reachable(Groups.EDM);
            send(incident, Groups.EDM, edm, INFORMED, task, "Level 3 is asked", why, "/incidents/" + reference);
        }
        return reach;
    }

    /** Whether somebody of the group was paged for the task, and their page was not taken back. */
    public boolean isPaged(String task, String group) {
        return !pages.standing(task, group).isEmpty();
    }

    /** Who is asked next of the same group, where whoever was paged for the task stays silent: the next contact of its role. */
    public Optional<String> next(String group, String task) {
        return whoIsPaged.next(group, pages.standing(task, group)).map(Pager::name);
    }

    /** Pages that one. */
    @Transactional
    public void pageNext(String reference, String group, PagedTask task) {
        whoIsPaged
                .next(group, pages.standing(task.id(), group))
                .ifPresent(person -> send(
                        incidents.lock(reference),
                        group,
                        List.of(person),
                        group,
                        task,
                        "You are asked as " + inWords(group),
                        task.name() == null ? "" : ": " + task.name(),
                        link(task.id())));
    }

    /** The EDM on call, who has not answered, hears that their question is with level 3 as well. */
    @Transactional
    public void passedOn(String reference, PagedTask task) {
        send(
                incidents.lock(reference),
                Groups.EDM,
                reachable(Groups.EDM),
                INFORMED,
                task,
                "Level 3 is asked as well, since nobody has answered",
                task.name() == null ? "" : ": " + task.name(),
                "/incidents/" + reference);
    }

    /** Of an escalation that asks its level itself; where a task names its question, {@link #next} follows the silence. */
    private List<String> silent(String reference, String group, @Nullable EscalationReason reason, PagedTask task) {
        return reason == null || task.name() != null ? List.of() : pages.silent(reference, group, reason, task.id());
    }

    /** Whom an escalation would page next at a level that has been silent; empty where it has not been asked, or nobody can be paged. */
    public Optional<String> afterSilence(String reference, String group, EscalationReason reason) {
        List<String> silent = pages.silent(reference, group, reason, "");
        return silent.isEmpty()
                ? Optional.empty()
                : whoIsPaged.reachable(group, silent).stream().findFirst().map(Pager::name);
    }

    private Reach ask(Incident incident, String group, PagedTask task, List<Pager> people, String why) {
        List<Pager> others = people.stream().filter(person -> !madeIt(person)).toList();
        if (others.isEmpty()
                && (!people.isEmpty() || whoIsPaged.of(group).stream().anyMatch(this::madeIt))) {
            return Reach.MADE_IT;
        }
        return send(incident, group, others, group, task, "You are asked as " + inWords(group), why, link(task.id()));
    }

    private List<Pager> reachable(String group) {
        return whoIsPaged.reachable(group).stream()
                .filter(person -> !madeIt(person))
                .toList();
    }

    private boolean madeIt(Pager person) {
        return person.isUser(actor.get().id());
    }

    private Reach send(
            Incident incident,
            String group,
            List<Pager> people,
            String asked,
            PagedTask task,
            String words,
            String why,
            String path) {
        String reference = incident.reference();
        if (people.isEmpty()) {
            timeline.add(
                    reference,
                    "paged-nobody",
                    Actor.SYSTEM,
                    "Paged nobody: no number or email address of %s is known. Call them.".formatted(inWords(group)));
            return Reach.NOBODY;
        }
        String subject = Headline.of(incident);
        boolean exercise = incident.identification().exercise();
        PageText text = new PageText(reference, subject, "%s. %s%s.".formatted(subject, words, why), path, exercise);
        PageText bare = text.bare(words + ".");
        sendTogether.lock(people.stream().map(PageAsked::key).toList());
        for (Pager person : people) {
            boolean informed = INFORMED.equals(asked);
            UUID page = pages.add(
                    reference,
                    asked,
                    person.name(),
                    informed ? null : key(person),
                    task.id(),
                    why.isEmpty() ? null : why.substring(": ".length()),
                    exercise);
            sendTogether.send(page, person, text, bare);
        }
        timeline.add(
                reference,
                "page-queued",
                Actor.SYSTEM,
                "%s is paged%s: %s.%s"
                        .formatted(
                                asSubject(group),
                                task.name() == null ? "" : " for \"%s\"".formatted(task.name()),
                                people.stream()
                                        .map(person -> "%s by %s".formatted(person.name(), person.channels()))
                                        .collect(Collectors.joining(", ")),
                                exercise ? " It is an exercise: nothing leaves." : ""));
        return Reach.PAGED;
    }

    private static String key(Pager person) {
        return Objects.requireNonNullElse(person.user(), person.name());
    }

    private static String link(String task) {
        return "/tasks/" + task;
    }

    /** At the begin of a sentence. */
    public static String asSubject(String group) {
        return StringUtils.capitalize(inWords(group));
    }

    /** As people call whoever is on call for a group. */
    public static String inWords(String group) {
        return switch (group) {
            case Groups.EDM -> "EDM";
            case Groups.SERVICE_BRIDGE_LEAD -> "Service Bridge lead";
            default -> group.replace('-', ' ');
        };
    }
}

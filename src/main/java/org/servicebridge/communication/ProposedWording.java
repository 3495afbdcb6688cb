package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the wording of a notice from the record, so that the desk corrects instead of writing. */
@Component
@Transactional(readOnly = true)
public class ProposedWording {

    private static final int LONGEST_PREVIEW = 3_500;
    private static final int SITES_NAMED = 3;

    private final Incidents incidents;
    private final Notices notices;
    private final Recipients recipients;
    private final MailTemplates templates;
    private final NoticeClocks clocks;
    private final Cadence cadence;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final LondonTime londonTime;
    private final Clock clock;

    ProposedWording(
            Incidents incidents,
            Notices notices,
            Recipients recipients,
            MailTemplates templates,
            NoticeClocks clocks,
            Cadence cadence,
            Deadlines deadlines,
            Timeline timeline,
            LondonTime londonTime,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.recipients = recipients;
        this.templates = templates;
        this.clocks = clocks;
        this.cadence = cadence;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /**
     * The last words used where there are any: those of the draft sent back, else those of the last notice; else the record's.
     *
     * @param draft the draft that was sent back; null where there is none
     */
    public NoticeProposal proposal(String reference, NoticeKind kind, @Nullable UUID draft) {
        Incident incident = incidents.get(reference);
        Optional<Notice> returned = Optional.ofNullable(draft).map(notices::get);
        Optional<Wording> words = returned.or(() -> notices.last(reference)).map(Notice::wording);
        DataSet known = incident.dataSet();
        return new NoticeProposal(
                kind.words()
                        + returned.map(notice -> ", sent back: " + notice.returnedBecause())
                                .orElse(""),
                words.map(Wording::whatIsKnown).orElseGet(() -> whatIsKnown(known)),
                words.map(Wording::userImpact).orElseGet(() -> userImpact(known)),
                words.map(Wording::location).orElseGet(() -> location(known)),
                nextUpdate(incident, kind),
                returned.map(Notice::nextUpdateReason).orElse(null),
                kind == NoticeKind.FINAL ? resolution(incident, returned) : null);
    }

    /** How many readers a notice will have, in words. */
    public String readers(String reference, NoticeKind kind) {
        int readers =
                recipients.of(incidents.get(reference), kind, Audience.OPEN).size();
        return switch (readers) {
            case 0 -> "Nobody is registered to be told.";
            case 1 -> "Goes to 1 reader by email.";
            default -> "Goes to %d readers by email.".formatted(readers);
        };
    }

    /** A drafted notice as readers will get it, if it leaves now. */
    public String preview(String reference, UUID id) {
        Incident incident = incidents.get(reference);
        Notice notice = notices.get(id);
        Instant now = clock.instant();
        Instant chosen = notice.chosenNextUpdate();
        Instant next = chosen == null ? clocks.nextUpdate(incident, notice, now) : chosen;
        Message message = templates.message(incident, notice, next, now);
        return cut(message.subject() + "\n\n" + message.text());
    }

    /** The last notice as readers got it; empty where there is none. */
    public String last(String reference) {
        return notices.last(reference)
                .map(notice -> cut(notice.subject() + "\n\n" + notice.bodyText()))
                .orElse("");
    }

    private @Nullable String nextUpdate(Incident incident, NoticeKind kind) {
        if (kind == NoticeKind.FINAL) {
            return null;
        }
        Instant leaves = kind == NoticeKind.UPDATE
                ? deadlines
                        .running(incident.reference(), ClockKind.NEXT_NOTICE)
                        .map(Deadline::dueAt)
                        .orElseGet(clock::instant)
                : clock.instant();
        Instant next = leaves.plus(cadence.of(ClockKind.NEXT_NOTICE, incident).length());
        return londonTime.formValue(next);
    }

    private @Nullable String resolution(Incident incident, Optional<Notice> returned) {
        if (returned.isPresent()) {
            return returned.get().resolutionSummary();
        }
        String actions = incident.resolution().actions();
        if (actions != null) {
            return actions;
        }
        return timeline.of(incident.reference()).stream()
                .filter(entry -> entry.kind().equals("resolved") && entry.content() != null)
                .reduce((earlier, later) -> later)
                .map(entry -> entry.content())
                .orElse(null);
    }

    private static String whatIsKnown(DataSet known) {
        String description = known.description();
        return description == null ? known.summary() : known.summary() + "\n" + description;
    }

    private static String userImpact(DataSet known) {
        String impact = Objects.requireNonNullElse(known.symptoms(), known.summary());
        Integer users = known.usersAffected();
        return users == null ? impact : "%s\nAbout %,d users affected.".formatted(impact, users);
    }

    private static String location(DataSet known) {
        List<String> sites = known.sites();
        if (!sites.isEmpty() && sites.size() <= SITES_NAMED) {
            return String.join(", ", sites);
        }
        if (sites.size() > SITES_NAMED && known.region() != null) {
            return "Multiple Trusts in " + known.region();
        }
        return "Multiple %s Users"
                .formatted(Objects.requireNonNullElse(known.serviceName(), ""))
                .replace("  ", " ");
    }

    private static String cut(String text) {
        return text.length() > LONGEST_PREVIEW ? text.substring(0, LONGEST_PREVIEW) + "…" : text;
    }
}

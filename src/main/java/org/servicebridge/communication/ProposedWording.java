package org.servicebridge.communication;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.SaidResolved;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** Words a notice from the record, so that the desk corrects instead of writing. */
@Component
class ProposedWording {

    private final Notices notices;
    private final NoticeLocation locations;
    private final Timeline timeline;

    ProposedWording(Notices notices, NoticeLocation locations, Timeline timeline) {
        this.notices = notices;
        this.locations = locations;
        this.timeline = timeline;
    }

    /** The EDM's words where readers have not had them yet (COM-14), else those of the last notice, else the record's. */
    Wording of(Incident incident, NoticeKind kind) {
        Optional<Notice> last = notices.last(incident.reference());
        Optional<Wording> words = last.map(Notice::wording);
        DataSet known = incident.dataSet();
        return new Wording(
                edmWords(incident, last)
                        .or(() -> words.map(Wording::whatIsKnown))
                        .orElseGet(() -> whatIsKnown(known)),
                words.map(Wording::userImpact).orElseGet(() -> userImpact(known, kind)),
                words.map(Wording::location).orElseGet(() -> locations.of(incident)),
                null,
                null,
                false,
                kind.sumsUpResolution() ? resolution(incident) : null);
    }

    /** The words that the EDM gave since the last notice was written. */
    Optional<String> edmWords(Incident incident, Optional<Notice> last) {
        return Optional.ofNullable(incident.handling().noticeWording())
                .filter(words -> last.isEmpty()
                        || latest(incident, "guidance-given")
                                .filter(entry ->
                                        entry.learnedAt().isAfter(last.get().draftedAt()))
                                .isPresent());
    }

    private @Nullable String resolution(Incident incident) {
        String actions = incident.resolution().actions();
        return actions == null
                ? latest(incident, "resolved")
                        .map(TimelineEntry::content)
                        .map(SaidResolved::forReaders)
                        .orElse(null)
                : actions;
    }

    private Optional<TimelineEntry> latest(Incident incident, String kind) {
        return timeline.of(incident.reference()).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.content() != null)
                .reduce((earlier, later) -> later);
    }

    private static String whatIsKnown(DataSet known) {
        String description = known.description();
        return description == null ? known.summary() : known.summary() + "\n" + description;
    }

    private static String userImpact(DataSet known, NoticeKind kind) {
        if (kind == NoticeKind.MANAGEMENT) {
            return Objects.requireNonNullElse(known.symptoms(), "No effect on users is known.");
        }
        String impact = Objects.requireNonNullElse(known.symptoms(), known.summary());
        Integer users = Boolean.TRUE.equals(known.usersAssumed()) ? null : known.usersAffected();
        return users == null ? impact : "%s\nAbout %,d users affected.".formatted(impact, users);
    }
}

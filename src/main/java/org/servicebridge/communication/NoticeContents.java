package org.servicebridge.communication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Puts together what a message is made of, for the preview, the draft and the sending alike. */
@Component
class NoticeContents {

    private final Notices notices;
    private final NoticeClocks clocks;

    NoticeContents(Notices notices, NoticeClocks clocks) {
        this.notices = notices;
        this.clocks = clocks;
    }

    /** @throws Refusal where the time of the next update has passed, or nothing that was sent is corrected */
    NoticeContent of(Incident incident, NoticeKind kind, Wording wording, @Nullable UUID corrects, Instant now) {
        return new NoticeContent(
                incident,
                kind,
                wording,
                now,
                clocks.nextUpdate(incident, kind, wording.chosenNextUpdate(), now),
                corrects == null ? null : corrected(incident, corrects),
                null);
    }

    NoticeContent of(Incident incident, Notice notice, Instant now) {
        return of(incident, notice.kind(), notice.wording(), notice.corrects(), now);
    }

    private Notice corrected(Incident incident, UUID id) {
        return notices.of(incident.reference()).stream()
                .map(IssuedNotice::notice)
                .filter(notice -> notice.id().equals(id) && notice.kind() != NoticeKind.DIRECTOR)
                .findAny()
                .orElseThrow(() -> Refusal.invalid("corrects", "Choose a notice of this incident that has left."));
    }
}

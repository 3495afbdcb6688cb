package org.servicebridge.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Puts on the record that people told the readers of a notice, or that nobody was told. */
@Component
class NoteToldAnotherWay {

    private final Notices notices;
    private final Timeline timeline;

    NoteToldAnotherWay(Notices notices, Timeline timeline) {
        this.notices = notices;
        this.timeline = timeline;
    }

    /**
     * @param how who was told and how, or why nobody could be
     * @param nextUpdate when readers were told that the next one comes; null where none was named
     */
    void note(Notice notice, boolean reached, String how, @Nullable Instant nextUpdate, Actor actor) {
        NoticeState state = reached ? NoticeState.TOLD_ANOTHER_WAY : NoticeState.NOBODY_NOTIFIED;
        notices.toldAnotherWay(notice.id(), state, how, nextUpdate);
        timeline.add(
                notice.incident(),
                reached ? "told-another-way" : "nobody-notified",
                actor,
                (reached ? "%s told another way: %s" : "%s: nobody was notified. %s")
                        .formatted(notice.kind().words(), how));
    }
}

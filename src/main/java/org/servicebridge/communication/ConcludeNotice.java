package org.servicebridge.communication;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline what became of a notice, once the last of its deliveries has come to an end. */
@Component
class ConcludeNotice {

    private final Incidents incidents;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Timeline timeline;
    private final Clock clock;

    ConcludeNotice(Incidents incidents, Notices notices, Deliveries deliveries, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.deliveries = deliveries;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void conclude(UUID id) {
        Notice notice = notices.get(id);
        incidents.lock(notice.incident());
        if (!notices.conclude(id, clock.instant())) {
            return;
        }
        Map<DeliveryState, Long> ends = deliveries.count(id);
        String words = notice.kind().words();
        if (ends.containsKey(DeliveryState.SENT) || ends.containsKey(DeliveryState.RECORDED)) {
            timeline.add(notice.incident(), "notice-delivered", Actor.SYSTEM, words + ": " + words(ends) + ".");
        } else {
            timeline.add(
                    notice.incident(),
                    "nobody-reached",
                    Actor.SYSTEM,
                    "%s: nobody was reached. %s.".formatted(words, words(ends)));
        }
    }

    private static String words(Map<DeliveryState, Long> ends) {
        return ends.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(end -> "%d %s".formatted(end.getValue(), end.getKey().words()))
                .collect(Collectors.joining(", "));
    }
}

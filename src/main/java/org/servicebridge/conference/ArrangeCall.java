package org.servicebridge.conference;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoticeRequests;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how a call is arranged; where the next notice falls into it, a holding notice is decided on (MAJ-1, BRG-1). */
@Component
public class ArrangeCall {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final RunningProcess process;
    private final NoticeRequests notices;
    private final CallClash clash;
    private final Services services;
    private final PlausibleTimes times;
    private final LondonTime london;

    ArrangeCall(
            Incidents incidents,
            ConferenceCalls calls,
            Deadlines deadlines,
            Timeline timeline,
            RunningProcess process,
            NoticeRequests notices,
            CallClash clash,
            Services services,
            PlausibleTimes times,
            LondonTime london) {
        this.incidents = incidents;
        this.calls = calls;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.process = process;
        this.notices = notices;
        this.clash = clash;
        this.services = services;
        this.times = times;
        this.london = london;
    }

    /**
     * @param holding whether a holding notice goes out; null where nobody said
     * @param why required where the call opens later than in time
     */
    @Transactional
    public void arrange(
            String reference, Arrangement arrangement, @Nullable Boolean holding, @Nullable String why, Actor actor) {
        Incident incident = incidents.lock(reference);
        times.future("callAt", arrangement.callAt());
        inTime(incident, arrangement.callAt(), why);
        if (clash.of(reference, arrangement.callAt()).isPresent() && holding == null) {
            throw Refusal.invalid(
                    "holding", "The next notice falls into the call: say whether a holding notice goes out first.");
        }
        calls.arrange(reference, arrangement);
        timeline.add(
                reference,
                "call-arranged",
                actor,
                "%s opens %s. Asked: %s.%s"
                        .formatted(
                                calls.latest(reference).orElseThrow().what().words(),
                                london.of(arrangement.callAt(), times.now()),
                                arrangement.asked(this::nameOf),
                                why == null ? "" : " " + why));
        if (Boolean.TRUE.equals(holding)) {
            notices.ask(
                    reference,
                    "A call opens %s; news follow after it.".formatted(london.of(arrangement.callAt(), times.now())),
                    actor);
        }
    }

    private String nameOf(String service) {
        return services.find(service).map(Service::name).orElse(service);
    }

    private void inTime(Incident incident, Instant callAt, @Nullable String why) {
        Deadline due = deadlines
                .running(incident.reference(), ClockKind.CONFERENCE_CALL)
                .orElseThrow();
        if (!callAt.isAfter(due.dueAt())) {
            return;
        }
        if (why == null) {
            throw Refusal.invalid("why", "Say why the call opens later than in time.");
        }
        deadlines.moveTo(incident, ClockKind.CONFERENCE_CALL, callAt);
        process.retime(incident.reference(), Set.of(ClockKind.CONFERENCE_CALL));
    }
}

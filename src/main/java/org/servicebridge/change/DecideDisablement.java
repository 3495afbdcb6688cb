package org.servicebridge.change;

import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whether level 3 wants an endpoint disabled, and why; agreed, its change is raised (EPD-2). */
@Component
public class DecideDisablement {

    private static final String WHAT = "Disable the endpoint: ";

    private final RegisterChange registerChange;
    private final Timeline timeline;

    DecideDisablement(RegisterChange registerChange, Timeline timeline) {
        this.registerChange = registerChange;
        this.timeline = timeline;
    }

    /** Whether the change carries out what level 3 has decided, so that Change Management only says how. */
    static boolean isDecidedBy(Asking asking) {
        return asking.askedFor().startsWith(WHAT);
    }

    @Transactional
    public Optional<String> decide(String incident, boolean agreed, String reason, Actor actor) {
        timeline.add(
                incident,
                "disablement-decided",
                actor,
                "Level 3 %s: %s"
                        .formatted(agreed ? "has the endpoint disabled" : "refuses to disable the endpoint", reason));
        return agreed
                ? Optional.of(
                        registerChange.register(incident, WHAT + reason, actor).reference())
                : Optional.empty();
    }
}

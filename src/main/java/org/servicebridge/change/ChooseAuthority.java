package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a change on to whoever decides at this hour, where that is somebody else than before (CHG-1). */
@Component
public class ChooseAuthority {

    private final ChangeRequests changes;
    private final Timeline timeline;

    ChooseAuthority(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    /** @param authority the group that {@code change-authority.dmn} gives */
    @Transactional
    public void choose(String change, String authority) {
        ChangeRequest request = changes.lock(change);
        String before = request.asking().authority();
        if (before.equals(authority)) {
            return;
        }
        request.handOn(authority);
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-handed-on",
                Actor.SYSTEM,
                "%s goes from %s, who have not decided, to %s".formatted(change, before, authority));
    }
}

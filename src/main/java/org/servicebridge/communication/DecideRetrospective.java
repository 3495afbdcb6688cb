package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whether readers are told of an HSSI that was over when it was reported, and who decided that (COM-6, COM-7). */
@Component
public class DecideRetrospective {

    /** Who decides where the Service Owner is not available; a Bridge lead has such tasks from earlier versions. */
    private static final List<String> STAND_INS = List.of(Groups.SERVICE_OWNER_LEAD, Groups.SERVICE_BRIDGE_LEAD);

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final CommunicationPolicy policies;
    private final Notices notices;
    private final Timeline timeline;
    private final Clock clock;

    DecideRetrospective(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            CommunicationPolicy policies,
            Notices notices,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.policies = policies;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param ownerAsked why a lead decides and not the Service Owner; required of a lead
     * @param entry the words of the status page entry where no notice goes out
     * @return the entry that is to be posted; empty where a notice is sent, or nothing may be communicated any more
     * @throws Refusal where a notice is to go out and nothing may be communicated any more, or something is missing
     */
    @Transactional
    public Optional<UUID> decide(
            String reference, boolean send, String reason, @Nullable String ownerAsked, Wording entry, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.RESOLVED);
        Policy policy = send ? mayCommunicate.require(incident) : policies.of(incident);
        if (ownerAsked == null && STAND_INS.stream().anyMatch(actor::isIn) && !actor.isIn(Groups.SERVICE_OWNER)) {
            throw Refusal.invalid("ownerAsked", "Say why the Service Owner was not available.");
        }
        timeline.add(
                reference,
                "retrospective-decided",
                actor,
                "Retrospective notice %s: %s%s"
                        .formatted(
                                send ? "to be sent" : "not to be sent",
                                reason,
                                ownerAsked == null ? "" : " The Service Owner was not available: " + ownerAsked));
        if (send || !policy.communicates()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        entry.require(NoticeKind.RETROSPECTIVE, now);
        UUID id = notices.draft(
                incident, NoticeOrder.agreed(NoticeKind.RETROSPECTIVE, entry, actor.id()), policy, false, now, actor);
        notices.address(id, policy.audience().pageOnly(), policy.explanation());
        return Optional.of(id);
    }
}

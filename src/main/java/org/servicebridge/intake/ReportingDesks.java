package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desk;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ReportedBy;
import org.springframework.stereotype.Component;

/** Which desk a report comes from (IH-1a): it verifies the report, and keeps whoever reported it informed. */
@Component
class ReportingDesks {

    private final Desks desks;

    ReportingDesks(Desks desks) {
        this.desks = desks;
    }

    /** @throws Refusal where a person works at no desk */
    void requireDesk(Actor actor) {
        if (actor.kind() == Actor.Kind.PERSON
                && !actor.isIn(Groups.SERVICE_BRIDGE)
                && desks.of(actor).isEmpty()) {
            throw Refusal.forbidden("Only the desks open an HSSI; report it to one of them.");
        }
    }

    /** The group of the desk; null where a provider speaks for itself. Who works at no desk speaks for the national one. */
    @Nullable
    String of(ReportedBy reportedBy, Actor actor) {
        return switch (reportedBy) {
            case BRIDGE -> Groups.SERVICE_BRIDGE;
            case DESK ->
                actor.isIn(Groups.SERVICE_BRIDGE)
                        ? Groups.SERVICE_BRIDGE
                        : desks.of(actor).map(Desk::group).orElse(Groups.NATIONAL_SERVICE_DESK);
            case PROVIDER -> null;
        };
    }
}

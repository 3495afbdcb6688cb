package org.servicebridge.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.ResolutionGuard;
import org.springframework.stereotype.Component;

/** No HSSI is resolved by a change that has no decision, unless that was recorded after the fact (CHG-10). */
@Component
class UndecidedChanges implements ResolutionGuard {

    private final ChangeRequests changes;

    UndecidedChanges(ChangeRequests changes) {
        this.changes = changes;
    }

    @Override
    public void beforeResolution(Incident incident) {
        changes.of(incident.reference()).stream()
                .filter(request -> request.state() == ChangeState.ASKED)
                .findFirst()
                .ifPresent(open -> {
                    throw Refusal.wrongState(
                            "%s has no decision yet: have it decided, record it as carried out already, or withdraw it."
                                    .formatted(open.reference()));
                });
    }

    @Override
    public void resolvedBy(Incident incident, @Nullable String change) {
        if (change == null) {
            return;
        }
        List<ChangeRequest> known = changes.of(incident.reference());
        ChangeRequest named = known.stream()
                .filter(request -> request.reference().equals(change))
                .findAny()
                .orElseThrow(() ->
                        Refusal.invalid("change", "%s has no change %s.".formatted(incident.reference(), change)));
        if (!named.mayResolve()) {
            throw Refusal.invalid(
                    "change", "%s is %s, so it cannot have resolved the incident.".formatted(change, words(named)));
        }
    }

    private static String words(ChangeRequest named) {
        return named.review().isFailure()
                ? "reviewed as not successful"
                : named.state().words();
    }
}

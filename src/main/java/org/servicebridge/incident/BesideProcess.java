package org.servicebridge.incident;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.StartableProcess;

/**
 * A process that runs beside an open HSSI and is started by people, from Tasklist, the HSSI's page or the API. Whoever offers
 * one makes it a bean; its model has a start form with the field {@code reference}.
 *
 * @param key the key of its model, also the kind of its entries on the timeline
 * @param words what it is, as the subject of a sentence, for instance {@code Escalation}
 * @param groups whose people may start it
 * @param askedByProviders whether a provider may start it with its key, too
 * @param outlivesIncident whether it goes on once the HSSI is resolved or withdrawn, and may be started for a resolved one
 * @param afterClosing whether it may be started for a closed HSSI, too
 * @param severalAtOnce whether a second one may run; the process itself says then what is the same
 */
public record BesideProcess(
        String key,
        String words,
        List<String> groups,
        boolean askedByProviders,
        boolean outlivesIncident,
        boolean afterClosing,
        boolean severalAtOnce)
        implements StartableProcess {

    public BesideProcess {
        groups = List.copyOf(groups);
    }

    /** A process of these groups alone, one at a time, which ends with the incident. */
    public static BesideProcess of(String key, String words, List<String> groups) {
        return new BesideProcess(key, words, groups, false, false, false, false);
    }

    public BesideProcess alsoForProviders() {
        return new BesideProcess(key, words, groups, true, outlivesIncident, afterClosing, severalAtOnce);
    }

    public BesideProcess outlivingTheIncident() {
        return new BesideProcess(key, words, groups, askedByProviders, true, afterClosing, severalAtOnce);
    }

    public BesideProcess alsoAfterClosing() {
        return new BesideProcess(key, words, groups, askedByProviders, true, true, severalAtOnce);
    }

    public BesideProcess severalAtOnceAllowed() {
        return new BesideProcess(key, words, groups, askedByProviders, outlivesIncident, afterClosing, true);
    }

    /** Whether the actor may start it; the system always may. */
    public boolean isFor(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case PERSON -> groups.stream().anyMatch(actor::isIn);
            case API_KEY -> askedByProviders && actor.provider() != null;
        };
    }

    /** Whether it may be started while the incident is in this state. */
    public boolean isFor(IncidentState state) {
        if (state == IncidentState.CLOSED) {
            return afterClosing;
        }
        return state.isOpen() && (outlivesIncident || state != IncidentState.RESOLVED);
    }
}

package org.servicebridge.incident;

import java.util.Comparator;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All processes that can be started beside an HSSI, whichever part offers them. */
@Component
public class BesideProcesses {

    private final List<BesideProcess> offered;

    BesideProcesses(ObjectProvider<BesideProcess> offered) {
        this.offered = offered.stream()
                .sorted(Comparator.comparing(BesideProcess::words))
                .toList();
    }

    /** @throws Refusal where no such process can be started beside an HSSI */
    public BesideProcess of(String key) {
        return offered.stream()
                .filter(process -> process.key().equals(key))
                .findAny()
                .orElseThrow(() -> Refusal.notFound("No process %s can be started beside an HSSI.".formatted(key)));
    }

    /** What the actor may start beside this incident as it stands now. */
    public List<BesideProcess> startable(Incident incident, Actor actor) {
        return offered.stream()
                .filter(process -> process.isFor(actor) && process.isFor(incident.state()))
                .toList();
    }

    /** What ends with the incident. */
    List<BesideProcess> endingWithIncident() {
        return offered.stream().filter(process -> !process.outlivesIncident()).toList();
    }
}

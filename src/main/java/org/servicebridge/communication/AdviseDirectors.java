package org.servicebridge.communication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Which director lists are to be told of an HSSI beside its notices, and why (COM-8, COM-9). */
@Component
class AdviseDirectors {

    private final DirectorLists table;
    private final CommunicationPolicy policy;

    AdviseDirectors(DirectorLists table, CommunicationPolicy policy) {
        this.table = table;
        this.policy = policy;
    }

    DirectorChoice of(Incident incident) {
        Policy found = policy.of(incident);
        if (!found.directorLists()) {
            return new DirectorChoice(false, Set.of(), found.explanation().reason());
        }
        List<DirectorLists.Advice> advice = table.of(incident);
        Set<DirectorList> lists =
                advice.stream().map(each -> DirectorList.of(each.list())).collect(Collectors.toSet());
        String reasons = advice.stream()
                .map(each -> each.explanation().reason())
                .distinct()
                .collect(Collectors.joining(" "));
        return new DirectorChoice(true, lists, lists.isEmpty() ? "No director list is advised." : reasons);
    }
}

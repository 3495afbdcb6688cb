package org.servicebridge.incident.process;

import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.WhoIsAsked;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/**
 * Has the owner asked in place of a desk or person that may not see the HSSI, whenever a task of it is made. Teams stay asked, as once an
 * HSSI is restricted: whoever names one for a referral, an approval or an assessment lets it know what it is asked,
 * and no more ({@link SeenByReader}).
 */
@Component
class AskWhoSees implements WhoIsAsked {

    private final Incidents incidents;
    private final Visibility visibility;

    AskWhoSees(Incidents incidents, Visibility visibility) {
        this.incidents = incidents;
        this.visibility = visibility;
    }

    @Override
    public String insteadOf(String group, String reference) {
        if (!Groups.DESKS.contains(group) || !incidents.isOnRecord(reference)) {
            return group;
        }
        Incident incident = incidents.get(reference);
        String owner = incident.handling().owner();
        return owner == null || visibility.isSeenBy(group, incident) ? group : owner;
    }

    @Override
    public Optional<String> insteadOf(Actor person, String reference) {
        if (!incidents.isOnRecord(reference)) {
            return Optional.empty();
        }
        Incident incident = incidents.get(reference);
        return visibility.isSeenBy(person, incident)
                ? Optional.empty()
                : Optional.ofNullable(incident.handling().owner());
    }
}

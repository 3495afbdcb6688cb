package org.servicebridge.change.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.change.ChangeRequests;
import org.springframework.stereotype.Component;

/** What the process of a disabled endpoint asks: {@code ${disablement.host()}}. */
@Component("disablement")
public class DisablementTexts {

    private final ChangeRequests changes;
    private final CoreHours coreHours;
    private final Clock clock;

    DisablementTexts(ChangeRequests changes, CoreHours coreHours, Clock clock) {
        this.changes = changes;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** Who sets the war room up at this hour: the Bridge, outside core hours the EDM. */
    public String host() {
        return coreHours.contains(clock.instant()) ? Groups.SERVICE_BRIDGE : Groups.EDM;
    }

    /** Whether the change was approved, so that the endpoint was disabled. */
    public boolean approved(DelegateExecution execution) {
        return changes.get(ChangeVariables.change(execution)).mayResolve();
    }
}

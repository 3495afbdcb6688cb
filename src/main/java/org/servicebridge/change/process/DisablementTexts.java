package org.servicebridge.change.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.change.Disablement;
import org.springframework.stereotype.Component;

/** What the process of a disabled endpoint asks: {@code ${disablement.host()}}. */
@Component("disablement")
public class DisablementTexts {

    private final Disablement disablement;
    private final CoreHours coreHours;
    private final Clock clock;

    DisablementTexts(Disablement disablement, CoreHours coreHours, Clock clock) {
        this.disablement = disablement;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** Who sets the war room up at this hour: the Bridge, outside core hours the EDM. */
    public String host() {
        return coreHours.contains(clock.instant()) ? Groups.SERVICE_BRIDGE : Groups.EDM;
    }

    /** Whether the change was carried out, so that the endpoint is disabled. */
    public boolean disabled(DelegateExecution execution) {
        return disablement.isDone(ChangeVariables.change(execution));
    }
}

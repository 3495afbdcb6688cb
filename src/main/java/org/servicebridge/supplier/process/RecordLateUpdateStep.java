package org.servicebridge.supplier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.Actor;
import org.servicebridge.supplier.RecordLateUpdate;
import org.springframework.stereotype.Component;

/** Puts onto the record that a provider's update is late. */
@Component("recordLateUpdate")
class RecordLateUpdateStep implements JavaDelegate {

    private final RecordLateUpdate recordLateUpdate;

    RecordLateUpdateStep(RecordLateUpdate recordLateUpdate) {
        this.recordLateUpdate = recordLateUpdate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordLateUpdate.record(execution.getProcessBusinessKey(), Actor.SYSTEM);
    }
}

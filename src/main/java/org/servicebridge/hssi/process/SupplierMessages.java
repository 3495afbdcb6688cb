package org.servicebridge.hssi.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.Resolution;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.stereotype.Component;

/** Carries what providers send to the processes that wait for it. */
@Component
class SupplierMessages implements SupplierProcess {

    private static final String RECORD_RESOLUTION = "userTask_recordResolution";

    private final Messages messages;
    private final OpenTasks openTasks;
    private final TaskService tasks;

    SupplierMessages(Messages messages, OpenTasks openTasks, TaskService tasks) {
        this.messages = messages;
        this.openTasks = openTasks;
        this.tasks = tasks;
    }

    @Override
    public void providerTold(String reference) {
        // Nobody waits for it where the desk was not waited for any longer.
        messages.deliverToAll(ConfirmHssiSteps.PROVIDER_TOLD, reference);
    }

    @Override
    public void providerHeard(String reference) {
        messages.deliverToAll(CallAfterAll.PROVIDER_HEARD, reference);
    }

    @Override
    public void supplierConfirmed(String reference) {
        messages.deliver(ConfirmHssiSteps.SUPPLIER_CONFIRMED, reference, Map.of(ConfirmHssiSteps.CONFIRMED, true));
    }

    @Override
    public void supplierRefused(String reference) {
        messages.deliver(ConfirmHssiSteps.SUPPLIER_REFUSED, reference, Map.of(ConfirmHssiSteps.CONFIRMED, false));
    }

    @Override
    public boolean hearsSecondThought(String reference) {
        return messages.isAwaited(ConfirmHssiSteps.SUPPLIER_CONFIRMED, reference);
    }

    @Override
    public void severityDisputed(String reference) {
        messages.start(SettleSeveritySteps.SEVERITY_DISPUTED, reference, Map.of());
    }

    @Override
    public void supplierUpdated(String reference) {
        messages.deliverToAll(FollowSupplierSteps.SUPPLIER_UPDATED, reference);
    }

    @Override
    public void supplierResolved(String reference) {
        messages.deliver(ManageHssiSteps.SUPPLIER_RESOLVED, reference);
    }

    /** Fields are filled in when a task is made; what comes later is put in their place. */
    @Override
    public void detailsSent(String reference, Resolution details) {
        Map<String, Object> filledIn = new HashMap<>();
        filledIn.put("actions", details.actions());
        filledIn.put("problemReference", details.problemReference());
        filledIn.put("rootCause", details.rootCause());
        openTasks.of(reference).stream()
                .filter(task -> RECORD_RESOLUTION.equals(task.getTaskDefinitionKey()))
                .forEach(task -> tasks.setVariablesLocal(task.getId(), filledIn));
    }
}

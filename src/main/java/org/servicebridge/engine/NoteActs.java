package org.servicebridge.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Notes on the record of an HSSI what an operator does to its processes: suspended, going on, tried again. The engine logs it in the same transaction, whatever way it came.
 */
class NoteActs implements HistoryEventHandler {

    private static final Act AGAIN =
            new Act(EntityTypes.JOB, "step-repeated", "A step of \"%s\" that had failed is tried again.");

    private static final Map<String, Act> OF_OPERATORS = Map.of(
            UserOperationLogEntry.OPERATION_TYPE_SUSPEND,
                    new Act(
                            EntityTypes.PROCESS_INSTANCE,
                            "process-suspended",
                            "\"%s\" was suspended: its tasks cannot be completed and its clocks do not run."),
            UserOperationLogEntry.OPERATION_TYPE_ACTIVATE,
                    new Act(
                            EntityTypes.PROCESS_INSTANCE,
                            "process-activated",
                            "\"%s\" goes on after it was suspended."),
            UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, AGAIN);

    private final ObjectProvider<ActsOnRecord> record;

    NoteActs(ObjectProvider<ActsOnRecord> record) {
        this.record = record;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity log) {
            refuseSameVersion(log);
            Act act = OF_OPERATORS.get(log.getOperationType());
            if (act != null && act.entity().equals(log.getEntityType())) {
                if (act.equals(AGAIN)) {
                    refuseGivingUp(log);
                    refuseWhatHasNotFailed(log);
                }
                keep(log.getProcessInstanceId(), act, execution -> changes(log, execution));
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** With none left the engine would never try the step, and the entry would say the contrary. */
    private static void refuseGivingUp(UserOperationLogEntryEventEntity log) {
        String retries = log.getNewValue();
        if (retries == null || Integer.parseInt(retries) < 1) {
            throw Refusal.invalid("retries", "Have the step tried at least once; nothing was done.");
        }
    }

    /** A migration to the version that there is could only move steps past what they ask. */
    private static void refuseSameVersion(UserOperationLogEntryEventEntity log) {
        if (UserOperationLogEntry.OPERATION_TYPE_MIGRATE.equals(log.getOperationType())
                && "processDefinitionId".equals(log.getProperty())
                && Objects.equals(log.getOrgValue(), log.getNewValue())) {
            throw Refusal.invalid(
                    "targetProcessDefinitionId",
                    "The process has this version of its model already; nothing was done.");
        }
    }

    /** What is suspended already is not suspended again, and what runs does not go on; the process is here as it was before. */
    private static boolean changes(UserOperationLogEntryEventEntity log, ExecutionEntity execution) {
        return switch (log.getOperationType()) {
            case UserOperationLogEntry.OPERATION_TYPE_SUSPEND -> !execution.isSuspended();
            case UserOperationLogEntry.OPERATION_TYPE_ACTIVATE -> execution.isSuspended();
            default -> true;
        };
    }

    /** A timer that waits, or a step that is tried again of itself: the entry would tell of a failure that never was. */
    private static void refuseWhatHasNotFailed(UserOperationLogEntryEventEntity log) {
        String left = log.getOrgValue();
        if (left != null && Integer.parseInt(left) > 0) {
            throw Refusal.wrongState("This step has not failed: it is tried when its time comes. Nothing was done.");
        }
    }

    private void keep(@Nullable String processInstance, Act act, Predicate<ExecutionEntity> changed) {
        ExecutionEntity execution = processInstance == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        String reference = execution == null ? null : execution.getBusinessKey();
        if (execution != null && reference != null && changed.test(execution)) {
            String process = String.valueOf(execution.getProcessDefinition().getName());
            record.getObject().keep(reference, act.kind(), act.words().formatted(process));
        }
    }

    /** What an operation is on the record. */
    private record Act(String entity, String kind, String words) {}
}

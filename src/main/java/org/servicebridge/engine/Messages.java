package org.servicebridge.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Carries business events to the running processes of one incident, in the caller's transaction. */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final KeptSets sets;

    Messages(RuntimeService runtime, KeptSets sets) {
        this.runtime = runtime;
        this.sets = sets;
    }

    /**
     * Starts the process that begins with this message, of the set of models that the HSSI keeps.
     *
     * @param variables routing flags and the three card variables only
     */
    public void start(String message, String reference, Map<String, Object> variables) {
        MessageCorrelationBuilder start = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .setVariables(variables);
        sets.definitionBegunBy(reference, message).ifPresent(start::processDefinitionId);
        start.correlateStartMessage();
    }

    /**
     * Delivers to the one process of the incident that waits for the message.
     *
     * @throws IllegalStateException where none or several wait: the record allowed what the process does not
     */
    public void deliver(String message, String reference) {
        deliver(message, reference, Map.of());
    }

    /**
     * Delivers to the one process of the incident that waits for the message, with routing flags for its gateways.
     *
     * @throws IllegalStateException where none or several wait: the record allowed what the process does not
     */
    public void deliver(String message, String reference, Map<String, Object> flags) {
        List<Execution> waiting = waiting(message, reference);
        if (waiting.size() != 1) {
            throw new IllegalStateException(
                    "%s of %s found %d waiting processes".formatted(message, reference, waiting.size()));
        }
        receive(message, waiting.get(0), flags);
    }

    /** Whether any process of the incident waits for the message. */
    public boolean isAwaited(String message, String reference) {
        return !waiting(message, reference).isEmpty();
    }

    /** Delivers to every process of the incident that waits for the message; says how many there were. */
    public int deliverToAll(String message, String reference) {
        return deliverEach(message, waiting(message, reference));
    }

    /**
     * Delivers to every process of the incident that waits for the message and whose routing flag has this value; says how
     * many there were.
     */
    public int deliverToAll(String message, String reference, String flag, Object value) {
        return deliverEach(
                message,
                runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(reference)
                        .processVariableValueEquals(flag, value)
                        .list());
    }

    /** Delivers to every process of the incident that waits for the message, but those of this kind; says how many there were. */
    public int deliverToAllBut(String process, String message, String reference) {
        List<String> others = waitingOf(process, message, reference).stream()
                .map(Execution::getId)
                .toList();
        return deliverEach(
                message,
                waiting(message, reference).stream()
                        .filter(execution -> !others.contains(execution.getId()))
                        .toList());
    }

    /** Delivers to the processes of this kind beside the incident that wait for the message; says how many there were. */
    public int deliverToThose(String process, String message, String reference) {
        return deliverEach(message, waitingOf(process, message, reference));
    }

    private List<Execution> waitingOf(String process, String message, String reference) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(process)
                .list();
    }

    private List<Execution> waiting(String message, String reference) {
        return runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .filter(execution -> waits(execution, message))
                .toList();
    }

    /** Whom it reached: what one of them does may end another, which then does not wait any more. */
    private int deliverEach(String message, List<Execution> found) {
        int reached = 0;
        for (Execution execution : found) {
            if (waits(execution, message)) {
                receive(message, execution, Map.of());
                reached++;
            }
        }
        return reached;
    }

    private void receive(String message, Execution waiting, Map<String, Object> flags) {
        if (waiting.isSuspended()) {
            throw Refusal.wrongState(
                    "An operator has suspended a process of this HSSI, and nothing was taken: ask the operator, and send it again.");
        }
        runtime.messageEventReceived(message, waiting.getId(), flags);
    }

    /** What the step that runs has ended or woken up already is found by a query until the step is written. */
    private static boolean waits(Execution found, String message) {
        return !StillOpen.of(List.of(found)).isEmpty()
                && (Context.getCommandContext() == null
                        || ((ExecutionEntity) found)
                                .getEventSubscriptions().stream()
                                        .anyMatch(waiting -> message.equals(waiting.getEventName())));
    }
}

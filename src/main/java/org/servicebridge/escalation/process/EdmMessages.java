package org.servicebridge.escalation.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.engine.Processes;
import org.servicebridge.escalation.EdmProcess;
import org.servicebridge.escalation.PageAsked;
import org.springframework.stereotype.Component;

/** Tells the processes that involve the EDM by their messages that the EDM is wanted, or not any more. */
@Component
class EdmMessages implements EdmProcess {

    private static final String EDM_NEEDED = "edm.needed";
    private static final String EDM_RELEASED = "edm.released";
    private static final String EDM_ON_RISK = "edm.on-risk";
    private static final String EDM_NOT_WANTED = "edm.not-wanted";
    private static final Set<String> ASKING = Set.of("involve-edm", ProcessKeys.HEAR_EDM);

    private final Messages messages;
    private final Processes processes;
    private final OpenTasks openTasks;
    private final TaskService tasks;
    private final PageAsked pageAsked;

    EdmMessages(Messages messages, Processes processes, OpenTasks openTasks, TaskService tasks, PageAsked pageAsked) {
        this.pageAsked = pageAsked;
        this.messages = messages;
        this.processes = processes;
        this.openTasks = openTasks;
        this.tasks = tasks;
    }

    @Override
    public boolean isReady(String reference) {
        return messages.isAwaited(EDM_NEEDED, reference);
    }

    @Override
    public boolean isAsked(String reference) {
        return ASKING.stream().anyMatch(process -> processes.isRunning(process, reference));
    }

    @Override
    public void edmNeeded(String reference) {
        messages.deliverToAll(EDM_NEEDED, reference);
    }

    @Override
    public void edmNeededOnRisk(String reference) {
        hear(reference, EscalationVariables.NOBODY, false);
    }

    @Override
    public void edmReleased(String reference) {
        messages.deliverToAll(EDM_RELEASED, reference);
    }

    @Override
    public boolean edmReleasedButOnRisk(String reference) {
        Optional<String> guidance = guidance(reference);
        String reached = guidance.map(this::reached).orElse(EscalationVariables.NOBODY);
        boolean paged =
                guidance.filter(task -> pageAsked.isPaged(task, reached)).isPresent();
        edmReleased(reference);
        if (!processes.isRunning(ProcessKeys.HEAR_EDM, reference)) {
            hear(reference, reached, paged);
        }
        return EscalationVariables.NOBODY.equals(reached);
    }

    @Override
    public void edmNotWanted(String reference) {
        messages.deliverToAll(EDM_NOT_WANTED, reference);
    }

    private void hear(String reference, String reached, boolean paged) {
        messages.start(
                EDM_ON_RISK,
                reference,
                Map.of(EscalationVariables.REACHED, reached, EscalationVariables.PAGED_BEFORE, paged));
    }

    /** The task of whoever knows of it already and has not said yet how to handle it. */
    private Optional<String> guidance(String reference) {
        return openTasks.of(reference).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("userTask_giveGuidance"))
                .map(Task::getId)
                .findAny();
    }

    private String reached(String task) {
        return String.valueOf(tasks.getVariable(task, EscalationVariables.REACHED));
    }
}

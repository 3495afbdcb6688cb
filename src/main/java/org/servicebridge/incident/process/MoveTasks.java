package org.servicebridge.incident.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Desks;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * Hands the open tasks of an incident to the desk that now runs it, and asks the other one to take it over: an expression for
 * candidates is read once, when the task is made. What is said to the reporter stays with the desk that the reporter knows (IH-16, IH-21).
 */
@Component
public class MoveTasks {

    /** What a task says that is asked of a group for itself, and not as the desk that owns the HSSI. */
    public static final String ASKED_GROUP = "askedGroup";

    private final Incidents incidents;
    private final HandTask handTask;
    private final OpenTasks openTasks;
    private final ResponsibleDesk desk;
    private final Desks desks;
    private final OfferAnew offerAnew;
    private final OnceMoreAtTheEnd onceMore;

    MoveTasks(
            Incidents incidents,
            HandTask handTask,
            OpenTasks openTasks,
            ResponsibleDesk desk,
            Desks desks,
            OfferAnew offerAnew,
            OnceMoreAtTheEnd onceMore) {
        this.offerAnew = offerAnew;
        this.onceMore = onceMore;
        this.desk = desk;
        this.desks = desks;
        this.incidents = incidents;
        this.handTask = handTask;
        this.openTasks = openTasks;
    }

    /** Hands them over; says whether the new owner still has to decide on BAU, and nobody has been asked yet. */
    public boolean toOwner(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        toOwner(incident);
        return incident.state() == IncidentState.MANAGED
                && incident.handling().bau() == null
                && incident.handling().isEdmToBeInvolved()
                && openTasks.none(execution, Tasks.DECIDE_BAU);
    }

    void toOwner(Incident moved) {
        onceMore.walk(() -> handAll(incidents.get(moved.reference())));
    }

    private void handAll(Incident incident) {
        String managing = incident.handling().managing();
        if (managing == null) {
            return;
        }
        List<String> groups = desks.groups();
        for (Task task : openTasks.of(incident.reference())) {
            String key = task.getTaskDefinitionKey();
            if (Tasks.WITH_REPORTER.contains(key)) {
                handAll(task, groups, desk.reporting(incident));
            } else if (!Tasks.TAKE_OVER.equals(key)) {
                handAll(task, groups, managing);
            } else if (!OpenTasks.isBeingCompleted(task)) {
                // The task by which it is taken over at this moment is followed by a new one.
                offer(task, groups, incident);
            }
        }
    }

    private void offer(Task task, List<String> groups, Incident incident) {
        String to = desk.askedToTakeOver(incident);
        boolean offered = handTask.isCandidate(task, to);
        handAll(task, groups, to);
        if (!offered) {
            offerAnew.to(task, incident);
        }
    }

    private void handAll(Task task, List<String> groups, String to) {
        if (Tasks.HAND_OVER.equals(task.getTaskDefinitionKey())) {
            return;
        }
        for (String asked : groups) {
            if (!asked.equals(to) && handTask.isCandidate(task, asked)) {
                if (handTask.isOwnQuestion(task, asked)) {
                    handTask.alsoAsk(task, to);
                } else {
                    handTask.hand(task, asked, to);
                }
            }
        }
    }
}

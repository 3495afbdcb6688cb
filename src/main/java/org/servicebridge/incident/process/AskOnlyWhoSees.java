package org.servicebridge.incident.process;

import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.engine.TaskCards;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RisksFlagged;
import org.servicebridge.incident.Visibility;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Once an HSSI is restricted, open tasks of a desk that may not see it any more go to the desk that owns it. Teams stay asked:
 * whoever names one for a referral, an approval or an assessment lets it know what it is asked,
 * and no more ({@link SeenByReader}), on the cards of its open tasks, too.
 */
@Component
class AskOnlyWhoSees {

    private final Incidents incidents;
    private final Visibility visibility;
    private final OpenTasks openTasks;
    private final HandTask handTask;
    private final TaskCards cards;
    private final OnceMoreAtTheEnd onceMore;

    AskOnlyWhoSees(
            Incidents incidents,
            Visibility visibility,
            OpenTasks openTasks,
            HandTask handTask,
            TaskCards cards,
            OnceMoreAtTheEnd onceMore) {
        this.onceMore = onceMore;
        this.incidents = incidents;
        this.visibility = visibility;
        this.openTasks = openTasks;
        this.handTask = handTask;
        this.cards = cards;
    }

    @EventListener
    void onFlagged(RisksFlagged flagged) {
        onceMore.walk(() -> handToOwner(incidents.get(flagged.reference())));
        cards.refresh(flagged.reference());
    }

    private void handToOwner(Incident incident) {
        String owner = incident.handling().owner();
        if (owner == null) {
            return;
        }
        for (String desk : Groups.DESKS) {
            if (!visibility.isSeenBy(desk, incident)) {
                handAll(incident.reference(), desk, owner);
            }
        }
    }

    private void handAll(String reference, String desk, String owner) {
        for (Task task : openTasks.of(reference)) {
            if (handTask.isCandidate(task, desk)) {
                handTask.hand(task, desk, owner);
            }
        }
    }
}

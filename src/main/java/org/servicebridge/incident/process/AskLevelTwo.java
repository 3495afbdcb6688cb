package org.servicebridge.incident.process;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.LevelTwoIsAsked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets level 2 of this hour decide a severity as well, once it was asked: whoever does the task first decides (INV-5). */
@Component
class AskLevelTwo {

    /** A Bridge lead has such tasks from earlier versions. */
    private static final List<String> OWNERS =
            List.of(Groups.SERVICE_OWNER, Groups.SERVICE_OWNER_LEAD, Groups.SERVICE_BRIDGE_LEAD);

    private static final List<String> LEVEL_2 = List.of(Groups.SERVICE_BRIDGE_LEAD, Groups.EDM);

    private final OpenTasks openTasks;
    private final HandTask handTask;
    private final DeskOnDuty duty;
    private final OnceMoreAtTheEnd onceMore;
    private final ApplicationEventPublisher events;

    AskLevelTwo(
            @Lazy OpenTasks openTasks,
            @Lazy HandTask handTask,
            DeskOnDuty duty,
            OnceMoreAtTheEnd onceMore,
            ApplicationEventPublisher events) {
        this.onceMore = onceMore;
        this.events = events;
        this.openTasks = openTasks;
        this.handTask = handTask;
        this.duty = duty;
    }

    void ask(String reference) {
        onceMore.walk(() -> askOfSeverity(reference));
    }

    private void askOfSeverity(String reference) {
        String now = duty.level2(reference);
        openTasks.of(reference).stream()
                .filter(task -> Tasks.OF_SEVERITY.contains(task.getTaskDefinitionKey()))
                .filter(task -> !handTask.isCandidate(task, now))
                .forEach(task -> ask(reference, task, now));
    }

    /** What level 2 was asked goes to that of this hour; a call that the Bridge was to chair is the EDM's at night, too (ESC-7). */
    void goOn(String reference) {
        onceMore.walk(() -> handOn(reference));
    }

    private void handOn(String reference) {
        String now = duty.level2(reference);
        openTasks.of(reference).stream()
                .filter(task -> isForLevel2(task) || isToChair(task, now))
                .filter(task -> !handTask.isCandidate(task, now))
                .forEach(task -> ask(reference, task, now));
        openTasks.of(reference).stream()
                .filter(task -> Tasks.DECIDE_RETROSPECTIVE.equals(task.getTaskDefinitionKey()))
                .forEach(task -> retrospectiveDecidedBy(reference, task, now));
    }

    /** By day the Service Owner decides or who stands in, at night the EDM on call: whoever of them is not there is asked no more (COM-6). */
    private void retrospectiveDecidedBy(String reference, Task task, String levelTwo) {
        boolean atNight = Groups.EDM.equals(levelTwo);
        List<String> gone = atNight ? OWNERS : List.of(Groups.EDM);
        List<String> there = atNight ? List.of(Groups.EDM) : List.of(Groups.SERVICE_OWNER, Groups.SERVICE_OWNER_LEAD);
        List<String> asked =
                gone.stream().filter(group -> handTask.isCandidate(task, group)).toList();
        if (asked.isEmpty()) {
            return;
        }
        asked.forEach(group -> handTask.hand(task, group, there.get(0)));
        there.forEach(group -> handTask.alsoAsk(task, group));
        events.publishEvent(new LevelTwoIsAsked(reference, there.get(0), task.getId()));
    }

    private boolean isForLevel2(Task task) {
        return Tasks.OF_LEVEL_2.contains(task.getTaskDefinitionKey())
                && LEVEL_2.stream().anyMatch(group -> handTask.isCandidate(task, group));
    }

    private static boolean isToChair(Task task, String now) {
        return Groups.EDM.equals(now) && Tasks.OF_CALLS.contains(task.getTaskDefinitionKey());
    }

    private void ask(String reference, Task task, String now) {
        LEVEL_2.stream()
                .filter(group -> handTask.isCandidate(task, group))
                .findAny()
                .ifPresentOrElse(before -> handTask.hand(task, before, now), () -> handTask.alsoAsk(task, now));
        events.publishEvent(new LevelTwoIsAsked(reference, now, task.getId()));
    }
}

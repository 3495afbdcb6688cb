package org.servicebridge.engine.form;

import java.util.function.BiConsumer;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.ActsOnRecord;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Has people take and give back tasks for themselves only: whoever is named for a task may read what it is about. A task whose
 * holder has gone home can be taken over by whoever is asked to do it as well, and the timeline says so. The program's own
 * steps are not meant: they hand tasks to whom the process says.
 */
class OwnTasks extends TaskServiceImpl {

    private static final String TAKEN_OVER = "task-taken-over";

    private final ObjectProvider<ActsOnRecord> record;

    OwnTasks(ObjectProvider<ActsOnRecord> record) {
        this.record = record;
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        forOneself(
                taskId,
                userId,
                (person, task) -> {
                    requireFree(person, task);
                    super.claim(taskId, userId);
                },
                () -> super.claim(taskId, userId));
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        forOneself(taskId, userId, this::take, () -> super.setAssignee(taskId, userId));
    }

    /** Nobody named means that it is given back. */
    private void forOneself(
            String taskId, @Nullable String userId, BiConsumer<String, TaskEntity> take, Runnable otherwise) {
        asPerson(
                taskId,
                (person, task) -> {
                    if (userId == null) {
                        giveBack(person, task);
                    } else {
                        requireOwn(person, userId);
                        take.accept(person, task);
                    }
                },
                otherwise);
    }

    private void giveBack(String person, TaskEntity task) {
        if (task.getAssignee() == null) {
            return;
        }
        requireFree(person, task);
        if (!hasOthersAsked(task)) {
            throw Refusal.wrongState("Nobody but you is asked to do this; it cannot be given back.");
        }
        assign(task, null);
    }

    private void take(String person, TaskEntity task) {
        String holder = task.getAssignee();
        if (holder == null || holder.equals(person)) {
            super.claim(task.getId(), person);
            return;
        }
        assign(task, person);
        String reference =
                task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        if (reference != null) {
            record.getObject()
                    .keep(
                            reference,
                            TAKEN_OVER,
                            "%s took \"%s\" over from %s.".formatted(person, task.getName(), holder));
        }
    }

    /** Who held it keeps no right to it but that of their groups. */
    private void assign(TaskEntity task, @Nullable String person) {
        String holder = task.getAssignee();
        CommandContext inForce = Context.getCommandContext();
        inForce.runWithoutAuthorization((Command<Void>) context -> {
            super.setAssignee(task.getId(), person);
            if (holder != null && !isAskedByName(task, holder)) {
                context.getAuthorizationManager()
                        .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), holder);
            }
            return null;
        });
    }

    /** Within the program's own steps the engine checks nobody's rights, and here nobody is taken for a person. */
    private void asPerson(String taskId, BiConsumer<String, TaskEntity> act, Runnable otherwise) {
        getCommandExecutor().execute(context -> {
            Authentication signedIn = context.isAuthorizationCheckEnabled() ? context.getAuthentication() : null;
            TaskEntity task = signedIn == null || signedIn.getUserId() == null
                    ? null
                    : context.getTaskManager().findTaskById(taskId);
            if (signedIn == null || task == null) {
                otherwise.run();
                return null;
            }
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
            act.accept(signedIn.getUserId(), task);
            return null;
        });
    }

    private static void requireOwn(String person, String userId) {
        if (!userId.equals(person)) {
            throw Refusal.forbidden("You can take a task for yourself only.");
        }
    }

    private static void requireFree(String person, TaskEntity task) {
        String holder = task.getAssignee();
        if (holder != null && !holder.equals(person)) {
            throw Refusal.wrongState(
                    "%s has this task. To take it over, choose that name in Tasklist and put your own there."
                            .formatted(holder));
        }
    }

    private static boolean hasOthersAsked(TaskEntity task) {
        return task.getIdentityLinks().stream().anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    }

    private static boolean isAskedByName(TaskEntity task, String person) {
        return task.getIdentityLinks().stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && person.equals(link.getUserId()));
    }
}

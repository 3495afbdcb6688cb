package org.servicebridge.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.FormHead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what a form shows, and what its questions hang on, anew each time that somebody opens it: the engine keeps what was true
 * when the task was made, and harm to a patient may have become known since. What the form asks is left as it is, but for a time
 * that it offers.
 */
final class GroundOfForms {

    static final String HEADER = "header";
    static final String SUMMARY = "summary";

    /** A question of which the answer offered runs on while nobody touches it. */
    private static final String TIME_OFFERED = "nextUpdate";

    private static final String SUSPENDED = "\n\n<strong class=\"sb-late\">SUSPENDED by an operator</strong>:"
            + " this cannot be completed until the operator lets it go on.";

    private final DeployedForms forms;
    private final ObjectProvider<FormHead> head;
    private final TransactionTemplate reading;

    GroundOfForms(DeployedForms forms, ObjectProvider<FormHead> head, PlatformTransactionManager transactions) {
        this.forms = forms;
        this.head = head;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** By the names that form and model give them. Showing a form changes nothing. */
    Map<String, @Nullable Object> of(String taskId, CommandExecutor engine) {
        Map<String, @Nullable Object> ground = new TreeMap<>();
        reading.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            engine.execute(context -> {
                read(context, taskId, ground);
                return null;
            });
        });
        return ground;
    }

    private void read(CommandContext context, String taskId, Map<String, @Nullable Object> ground) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        ExecutionEntity execution = task == null ? null : task.getExecution();
        ActivityImpl activity = execution == null ? null : execution.getActivity();
        if (task == null || execution == null || activity == null) {
            return;
        }
        Optional<DeployedForm> form = forms.of(task);
        Predicate<String> isAsked =
                name -> form.map(asking -> asking.asks(name)).orElse(false);
        IoMapping mapping = activity.getIoMapping();
        if (mapping != null) {
            for (InputParameter parameter : mapping.getInputParameters()) {
                String name = parameter.getName();
                if (name.equals(TIME_OFFERED) || !isAsked.test(name)) {
                    ground.put(name, parameter.getValueProvider().getValue(execution.getParentVariableScope()));
                }
            }
        }
        if (form.isPresent()) {
            shownByAll(form.get(), execution, activity, ground);
        }
    }

    /**
     * Unless the model shows something else there: not every task is about an HSSI. Whatever stands at the head, it says what is
     * suspended before anybody fills in what cannot be taken.
     */
    private void shownByAll(
            DeployedForm form, ExecutionEntity execution, ActivityImpl activity, Map<String, @Nullable Object> ground) {
        FormHead texts = head.getObject();
        if (form.shows(HEADER) && !ground.containsKey(HEADER)) {
            ground.put(HEADER, texts.header(execution, FormProperties.clock(activity)));
        }
        if (form.shows(SUMMARY) && !ground.containsKey(SUMMARY)) {
            ground.put(SUMMARY, texts.summary(execution));
        }
        if (execution.isSuspended()) {
            ground.computeIfPresent(HEADER, (name, shown) -> shown + SUSPENDED);
        }
    }
}

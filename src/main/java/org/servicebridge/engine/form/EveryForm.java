package org.servicebridge.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.AnswersTaken;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.UnreadAnswers;
import org.servicebridge.engine.UnreadAnswers.AnsweredQuestion;
import org.servicebridge.text.CleanText;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Watches over the form of each task and start. Every field is a variable of the task alone, so that no answer reaches the process
 * but by a step; and what was answered but read by no step is handed on, to be kept.
 */
class EveryForm extends AbstractBpmnParseListener {

    private static final String CLEARED = "(what was filled in was taken out)";

    private final DeployedForms forms;
    private final ObjectProvider<UnreadAnswers> unread;

    EveryForm(DeployedForms forms, ObjectProvider<UnreadAnswers> unread) {
        this.forms = forms;
        this.unread = unread;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        FormProperties.keep(element, activity);
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
            TaskDefinition task = behaviour.getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::declare);
            // Once more: a task that was moved to another version comes without the fields of that.
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::declare);
            // Behind the listeners of the model, which read the answers.
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (scope instanceof ProcessDefinitionEntity) {
            FormProperties.keep(element, start);
            start.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::answered, 0);
            start.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::started);
        }
    }

    private void declare(DelegateTask created) {
        TaskEntity task = (TaskEntity) created;
        forms.of(task).ifPresent(form -> TaskFields.declare(task, form));
    }

    private void completed(DelegateTask completed) {
        TaskEntity task = (TaskEntity) completed;
        List<FormField> fields =
                forms.of(task).stream().flatMap(form -> form.fields().stream()).toList();
        String by = asksWho(fields) ? named(task.getVariable(FormAnswers.BY)) : null;
        AnswersTaken taken = AnswersTaken.of(task);
        List<AnsweredQuestion> answers = fields.stream()
                .filter(field -> isUnread(field, taken))
                .flatMap(field -> answered(task, field))
                .toList();
        keep(task.getExecution().getProcessBusinessKey(), TaskFields.asked(task), by, answers);
    }

    /** Whether the form asks who said so; elsewhere a variable of that name is something else. */
    private static boolean asksWho(List<FormField> fields) {
        return fields.stream().map(FormField::key).anyMatch(FormAnswers.BY::equals);
    }

    private static @Nullable String named(@Nullable Object given) {
        String name = given == null ? "" : CleanText.line(CleanText.printable(given.toString()));
        return name.isEmpty() ? null : name;
    }

    /** Who said so stands on the entry itself. */
    private static boolean isUnread(FormField field, AnswersTaken taken) {
        return !taken.isRead(field.key()) && !field.key().equals(FormAnswers.BY);
    }

    private void answered(DelegateExecution execution) {
        ExecutionEntity start = (ExecutionEntity) execution;
        Optional<DeployedForm> form = forms.ofStart(start.getProcessDefinition());
        if (form.isPresent() && isByForm(start)) {
            Set<String> given = new HashSet<>(start.getVariableNames());
            given.remove(start.getProcessDefinition().getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME));
            DeclaredFields.check(
                    form,
                    given,
                    String.valueOf(start.getProcessDefinition().getName()),
                    field -> start.getVariableTyped(field, false));
            AnswersTaken.of(start).give(start.getVariables());
        }
    }

    /** Where another process calls this one, or a message starts it, nobody fills a form in. */
    private static boolean isByForm(ExecutionEntity start) {
        return start.getSuperExecution() == null
                && start.getActivity() == start.getProcessDefinition().getInitial();
    }

    private void started(DelegateExecution execution) {
        ExecutionEntity start = (ExecutionEntity) execution;
        if (!isByForm(start)) {
            return;
        }
        List<FormField> asked = forms.ofStart(start.getProcessDefinition()).stream()
                .flatMap(form -> form.fields().stream())
                .toList();
        AnswersTaken taken = AnswersTaken.of(start);
        String by = asksWho(asked) ? named(taken.given(FormAnswers.BY)) : null;
        List<FormField> fields =
                asked.stream().filter(field -> isUnread(field, taken)).toList();
        String reference = start.getProcessBusinessKey();
        if (reference != null) {
            start.removeVariables(fields.stream().map(FormField::key).toList());
        }
        keep(
                reference,
                String.valueOf(start.getProcessDefinition().getName()),
                by,
                fields.stream()
                        .flatMap(field -> answered(field, taken.given(field.key())))
                        .toList());
    }

    /** Nobody said what the form said by itself. */
    private static Stream<AnsweredQuestion> answered(TaskEntity task, FormField field) {
        Object answer = task.getVariable(field.key());
        FormField asked = field.choicesFrom().isEmpty() ? field : field.offering(task.getVariable(field.choicesFrom()));
        Object filledIn = TaskFields.filledIn(task, field.key());
        if (field.inWords(filledIn).equals(field.inWords(answer))) {
            return Stream.of();
        }
        return answer == null ? Stream.of(new AnsweredQuestion(field.label(), CLEARED)) : answered(asked, answer);
    }

    private static Stream<AnsweredQuestion> answered(FormField field, @Nullable Object answer) {
        return Stream.of(field.inWords(answer))
                .filter(words -> !words.isEmpty())
                .map(words -> new AnsweredQuestion(field.label(), words));
    }

    private void keep(@Nullable String reference, String asked, @Nullable String by, List<AnsweredQuestion> answers) {
        if (reference != null && !answers.isEmpty()) {
            unread.getObject().keep(reference, asked, by, answers);
        }
    }
}

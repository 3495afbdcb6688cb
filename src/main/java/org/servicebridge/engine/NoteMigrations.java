package org.servicebridge.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessElementInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Notes on the record of an HSSI that a process owner moved its process to another version of its model, and the steps at which
 * it stood. The engine asks this once for the process before it moves anything, in the same transaction.
 */
class NoteMigrations implements MigratingActivityInstanceValidator {

    private final ObjectProvider<ActsOnRecord> record;

    NoteMigrations(ObjectProvider<ActsOnRecord> record) {
        this.record = record;
    }

    @Override
    public void validate(
            MigratingActivityInstance instance,
            MigratingProcessInstance process,
            MigratingActivityInstanceValidationReportImpl report) {
        if (!(instance.getSourceScope() instanceof ProcessDefinitionImpl)) {
            return;
        }
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(process.getProcessInstanceId());
        String reference = execution == null ? null : execution.getBusinessKey();
        if (reference != null) {
            record.getObject().keep(reference, "process-migrated", words(process));
        }
    }

    private static String words(MigratingProcessInstance process) {
        List<MigratingProcessElementInstance> steps = Stream.concat(
                        process.getMigratingActivityInstances().stream()
                                .filter(step -> step.getChildren().isEmpty()),
                        process.getMigratingTransitionInstances().stream())
                .toList();
        String same = steps.stream()
                .filter(NoteMigrations::staysTheSame)
                .map(step -> quoted(step.getTargetScope()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String moved = steps.stream()
                .filter(step -> step.getTargetScope() != null && !staysTheSame(step))
                .map(step ->
                        " %s goes on as %s.".formatted(quoted(step.getSourceScope()), quoted(step.getTargetScope())))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
        return "\"%s\" goes on by another version of its model%s.%s"
                .formatted(process.getTargetDefinition().getName(), same.isEmpty() ? "" : ", at " + same, moved);
    }

    private static boolean staysTheSame(MigratingProcessElementInstance step) {
        ScopeImpl target = step.getTargetScope();
        return target != null
                && Objects.equals(step.getSourceScope().getId(), target.getId())
                && Objects.equals(quoted(step.getSourceScope()), quoted(target));
    }

    /** The name of a step; what has none in the model is called by its id. */
    private static String quoted(ScopeImpl step) {
        return "\"%s\"".formatted(step.getName() == null ? step.getId() : step.getName());
    }
}

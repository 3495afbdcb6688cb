package org.servicebridge.engine;

import java.util.Objects;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Has a migration lead each step to the same step of the same process, so that nobody moves an HSSI past what its steps ask. A
 * step that the other version has no more may go on as another.
 */
class SameStepsMigrate implements MigrationInstructionValidator {

    @Override
    public void validate(
            ValidatingMigrationInstruction instruction,
            ValidatingMigrationInstructions all,
            MigrationInstructionValidationReportImpl report) {
        ActivityImpl from = instruction.getSourceActivity();
        ActivityImpl to = instruction.getTargetActivity();
        if (!Objects.equals(process(from), process(to))) {
            report.addFailure("An HSSI goes on by another version of the same process, not by another process.");
        } else if (!from.getId().equals(to.getId()) && to.getProcessDefinition().findActivity(from.getId()) != null) {
            report.addFailure("The step \"%s\" is in the other version as well: it goes on as itself, not as \"%s\"."
                    .formatted(from.getName(), to.getName()));
        }
    }

    private static String process(ActivityImpl step) {
        return ((ProcessDefinitionEntity) step.getProcessDefinition()).getKey();
    }
}

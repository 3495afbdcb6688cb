package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.review.WriteImpactTable;
import org.springframework.stereotype.Component;

/** Has the table of impact written. */
@Component("writeImpactTable")
class WriteImpactTableStep implements JavaDelegate {

    private final WriteImpactTable writeImpactTable;

    WriteImpactTableStep(WriteImpactTable writeImpactTable) {
        this.writeImpactTable = writeImpactTable;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writeImpactTable.write(execution.getProcessBusinessKey());
    }
}

package org.servicebridge.incident.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what walks the open tasks of an HSSI, and does it once more when everything of the step is written: a task that was made in
 * the very same step is found by no query before, and would stay with whoever had the HSSI when the step began.
 */
@Component
class OnceMoreAtTheEnd {

    private final ObjectProvider<ProcessEngine> engine;

    /** @param engine asked for when it is needed: it is built of what walks */
    OnceMoreAtTheEnd(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** @param walk finds nothing left to do where it has been done */
    void walk(Runnable walk) {
        walk.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    ofTheProgram(walk);
                }
            });
        }
    }

    /**
     * By then the person's step is over, and the engine would check their rights: who hands an HSSI over may see less of it than
     * the program has to move.
     */
    private void ofTheProgram(Runnable walk) {
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    walk.run();
                    return null;
                }));
    }
}

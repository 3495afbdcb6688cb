package org.servicebridge.incident.process;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what walks the open tasks of an HSSI, and does it once more when everything of the step is written: a task that was made in
 * the very same step is found by no query before, and would stay with whoever had the HSSI when the step began.
 */
@Component
class OnceMoreAtTheEnd {

    /** @param walk finds nothing left to do where it has been done */
    void walk(Runnable walk) {
        walk.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    walk.run();
                }
            });
        }
    }
}

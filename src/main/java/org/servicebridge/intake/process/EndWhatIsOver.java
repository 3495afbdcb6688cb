package org.servicebridge.intake.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.servicebridge.engine.ProcessGoesOn;
import org.servicebridge.intake.CheckHealth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends a health check that goes on after it was suspended, where all its alerts were over meanwhile: nobody needs to ask any more. */
@Component
class EndWhatIsOver {

    private final CheckHealth checkHealth;
    private final HealthCheckMessages messages;
    private final IdentityService identity;

    EndWhatIsOver(CheckHealth checkHealth, HealthCheckMessages messages, IdentityService identity) {
        this.checkHealth = checkHealth;
        this.messages = messages;
        this.identity = identity;
    }

    /** Once the engine has written that it goes on, in the same transaction. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void onGoesOn(ProcessGoesOn process) {
        if (process.process().equals("check-health") && checkHealth.isOver(process.reference())) {
            asMonitoring(() -> messages.alertOver(process.reference()));
        }
    }

    /** It is monitoring that ends it, and not the operator, who has no right to. */
    private void asMonitoring(Runnable action) {
        Authentication operator = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            action.run();
        } finally {
            identity.setAuthentication(operator);
        }
    }
}

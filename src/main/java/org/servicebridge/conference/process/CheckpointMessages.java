package org.servicebridge.conference.process;

import java.util.Map;
import org.servicebridge.conference.CheckpointProcess;
import org.servicebridge.engine.Messages;
import org.springframework.stereotype.Component;

/** Carries a call that stands for a checkpoint to the process that waits for it. */
@Component
class CheckpointMessages implements CheckpointProcess {

    private static final String HELD = "checkpoint.held";

    private final Messages messages;

    CheckpointMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean isAwaited(String reference) {
        return messages.isAwaited(HELD, reference);
    }

    @Override
    public void checkpointHeld(String reference, boolean agreed, boolean escalate) {
        messages.deliver(
                HELD,
                reference,
                Map.of(
                        HoldCheckpointsSteps.WANTED,
                        true,
                        HoldCheckpointsSteps.AGREED,
                        agreed,
                        HoldCheckpointsSteps.ESCALATE,
                        escalate));
    }
}

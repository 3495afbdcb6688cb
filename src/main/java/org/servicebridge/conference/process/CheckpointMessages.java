package org.servicebridge.conference.process;

import java.util.Map;
import org.servicebridge.conference.CheckpointProcess;
import org.servicebridge.engine.Messages;
import org.springframework.stereotype.Component;

/** Carries a call that stands for a checkpoint to the process that waits for it. */
@Component
class CheckpointMessages implements CheckpointProcess {

    private static final String HELD = "checkpoint.held";
    private static final String WANTED = "checkpoint.wanted";

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
        messages.deliver(HELD, reference, flags(agreed, escalate));
    }

    @Override
    public boolean isNoneNeeded(String reference) {
        return messages.isAwaited(WANTED, reference);
    }

    @Override
    public void checkpointWanted(String reference, boolean agreed) {
        messages.deliver(WANTED, reference, flags(agreed, false));
    }

    private static Map<String, Object> flags(boolean agreed, boolean escalate) {
        return Map.of(
                HoldCheckpointsSteps.WANTED,
                true,
                HoldCheckpointsSteps.AGREED,
                agreed,
                HoldCheckpointsSteps.ESCALATE,
                escalate);
    }
}

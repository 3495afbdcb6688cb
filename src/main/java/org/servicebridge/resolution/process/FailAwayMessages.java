package org.servicebridge.resolution.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.resolution.FailAwayProcess;
import org.springframework.stereotype.Component;

/** Starts the process in which an agreed fail-away is carried out. */
@Component
class FailAwayMessages implements FailAwayProcess {

    private static final String FAIL_AWAY_AGREED = "fail-away.agreed";
    private static final String FAIL_AWAY_REPLACED = "fail-away.replaced";

    private final Messages messages;

    FailAwayMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void failAwayAgreed(String reference) {
        messages.start(FAIL_AWAY_AGREED, reference, Map.of());
    }

    @Override
    public void failAwayReplaced(String reference) {
        messages.deliverToAll(FAIL_AWAY_REPLACED, reference);
    }
}

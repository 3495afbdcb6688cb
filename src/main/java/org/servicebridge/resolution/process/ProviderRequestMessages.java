package org.servicebridge.resolution.process;

import org.servicebridge.engine.Messages;
import org.servicebridge.resolution.ProviderRequestProcess;
import org.springframework.stereotype.Component;

/** Carries an answer that a provider sent to the process that waits for it. */
@Component
class ProviderRequestMessages implements ProviderRequestProcess {

    private static final String PROVIDER_ANSWERED = "provider.answered";

    private final Messages messages;

    ProviderRequestMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void providerAnswered(String reference, long request) {
        messages.deliverToAll(PROVIDER_ANSWERED, reference, AskProviderSteps.REQUEST, request);
    }
}

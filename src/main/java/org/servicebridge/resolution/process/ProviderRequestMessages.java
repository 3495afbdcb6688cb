package org.servicebridge.resolution.process;

import org.servicebridge.engine.Messages;
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.engine.Processes;
import org.servicebridge.resolution.ProviderRequestProcess;
import org.springframework.stereotype.Component;

/** Carries an answer that a provider sent to the process that waits for it. */
@Component
class ProviderRequestMessages implements ProviderRequestProcess {

    private static final String PROVIDER_ANSWERED = "provider.answered";

    /** Where the model asks whether the answer assures the fix. */
    private static final String GOES_ON = "gateway_goesOn";

    private final Messages messages;
    private final Processes processes;
    private final ModelProperties models;

    ProviderRequestMessages(Messages messages, Processes processes, ModelProperties models) {
        this.messages = messages;
        this.processes = processes;
        this.models = models;
    }

    @Override
    public boolean waitsOn(String reference) {
        return models.has(processes.definition(ProcessKeys.ASK_PROVIDER, reference), GOES_ON);
    }

    @Override
    public void providerAnswered(String reference, long request) {
        messages.deliverToAll(PROVIDER_ANSWERED, reference, AskProviderSteps.REQUEST, request);
    }
}

package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.resolution.ProviderRequests;
import org.springframework.stereotype.Component;

/** Shows in forms what the provider was asked for: {@code ${providerRequests.inWords(execution)}}. */
@Component("providerRequests")
public class ProviderRequestTexts {

    private final ProviderRequests requests;

    ProviderRequestTexts(ProviderRequests requests) {
        this.requests = requests;
    }

    /** Markdown: what, and why. */
    public String inWords(DelegateExecution execution) {
        return requests.find(execution.getProcessBusinessKey(), RowInHand.of(execution, AskProviderSteps.REQUEST))
                .map(request -> "**Asked:** " + Markdown.plain(request.inWords()))
                .orElse("");
    }
}

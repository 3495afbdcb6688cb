package org.servicebridge.resolution.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.resolution.ProviderRequest;
import org.servicebridge.resolution.ProviderRequests;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Providers;
import org.springframework.stereotype.Component;

/** Shows in forms what the provider was asked for: {@code ${providerRequests.inWords(execution)}}. */
@Component("providerRequests")
public class ProviderRequestTexts {

    private final ProviderRequests requests;
    private final Providers providers;

    ProviderRequestTexts(ProviderRequests requests, Providers providers) {
        this.requests = requests;
        this.providers = providers;
    }

    /** Markdown: what, and why; of another provider than that of the HSSI where it is called, too. */
    public String inWords(DelegateExecution execution) {
        return one(execution)
                .map(request -> "**Asked:** " + Markdown.plain(request.inWords() + telephone(request)))
                .orElse("");
    }

    /** Whether another provider is asked than that of the HSSI. */
    public boolean ofAnother(DelegateExecution execution) {
        return one(execution).map(ProviderRequest::provider).isPresent();
    }

    private Optional<ProviderRequest> one(DelegateExecution execution) {
        return requests.find(execution.getProcessBusinessKey(), RowInHand.of(execution, AskProviderSteps.REQUEST));
    }

    private String telephone(ProviderRequest request) {
        return Optional.ofNullable(request.provider())
                .flatMap(providers::named)
                .map(Provider::telephone)
                .map(number -> ". Call %s.".formatted(number))
                .orElse("");
    }
}

package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.intake.CheckHealth;
import org.springframework.stereotype.Component;

/** Shows the Bridge what monitoring said: {@code ${alert.header(execution)}}. */
@Component("alert")
public class AlertTexts {

    private final CheckHealth checkHealth;

    AlertTexts(CheckHealth checkHealth) {
        this.checkHealth = checkHealth;
    }

    /** Markdown: the alert's reference and what monitoring said. */
    public String header(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        return "**%s · Monitoring alert**\n\n%s".formatted(reference, Markdown.plain(checkHealth.summary(reference)));
    }
}

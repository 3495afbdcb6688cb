package org.servicebridge.intake.process;

import java.util.List;
import java.util.stream.Collectors;
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

    /** Markdown: the reference, and what monitoring said; of several alerts how many there are, and the newest. */
    public String header(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        List<String> told = checkHealth.told(reference);
        if (told.isEmpty()) {
            return "**%s · Monitoring alert**\n\nIt is over, as monitoring says: nobody needs to ask any more."
                    .formatted(reference);
        }
        return told.size() == 1
                ? "**%s · Monitoring alert**\n\n%s".formatted(reference, Markdown.plain(told.get(0)))
                : "**%s · %,d monitoring alerts, the newest first**\n\n%s"
                        .formatted(reference, checkHealth.alerts(reference), list(told));
    }

    private static String list(List<String> told) {
        return told.stream().map(line -> "- " + Markdown.plain(line)).collect(Collectors.joining("\n"));
    }
}

package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.review.RecordActionPlan;
import org.springframework.stereotype.Component;

/** What an action plan says so far, for its next version to start from: {@code ${planTexts.part(execution, 'risks')}}. */
@Component("planTexts")
public class PlanTexts {

    private final DocumentParts parts;

    PlanTexts(DocumentParts parts) {
        this.parts = parts;
    }

    public @Nullable String part(DelegateExecution execution, String name) {
        String reference = execution.getProcessBusinessKey();
        return parts.of(reference, RecordActionPlan.KIND, reference).get(name);
    }
}

package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeProposal;
import org.servicebridge.communication.ProposedWording;
import org.springframework.stereotype.Component;

/** Fills the forms of a notice with what the record already knows. */
@Component("noticeDraft")
public class NoticeDraft {

    private final ProposedWording proposed;

    NoticeDraft(ProposedWording proposed) {
        this.proposed = proposed;
    }

    /** What kind of notice it is, and why it came back where it did. */
    public String purpose(DelegateExecution execution) {
        return Markdown.asTyped(proposal(execution).purpose());
    }

    public String whatIsKnown(DelegateExecution execution) {
        return proposal(execution).whatIsKnown();
    }

    public String userImpact(DelegateExecution execution) {
        return proposal(execution).userImpact();
    }

    public String location(DelegateExecution execution) {
        return proposal(execution).location();
    }

    /** London time as a form's date and time field takes it; null in a final notice. */
    public @Nullable String nextUpdate(DelegateExecution execution) {
        return proposal(execution).nextUpdate();
    }

    public @Nullable String nextUpdateReason(DelegateExecution execution) {
        return proposal(execution).nextUpdateReason();
    }

    public @Nullable String resolutionSummary(DelegateExecution execution) {
        return proposal(execution).resolutionSummary();
    }

    /** How many readers it will have. */
    public String readers(DelegateExecution execution) {
        return proposed.readers(execution.getProcessBusinessKey(), NoticeVariables.kind(execution));
    }

    /** The drafted notice as readers will get it. */
    public String preview(DelegateExecution execution) {
        return Markdown.asTyped(proposed.preview(
                execution.getProcessBusinessKey(), NoticeVariables.id(execution).orElseThrow()));
    }

    /** The last notice as readers got it. */
    public String lastNotice(DelegateExecution execution) {
        return Markdown.asTyped(proposed.last(execution.getProcessBusinessKey()));
    }

    private NoticeProposal proposal(DelegateExecution execution) {
        NoticeKind kind = NoticeVariables.kind(execution);
        return proposed.proposal(
                execution.getProcessBusinessKey(),
                kind,
                NoticeVariables.id(execution).orElse(null));
    }
}

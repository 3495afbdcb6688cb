package org.servicebridge.communication.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.DirectorList;
import org.servicebridge.communication.LastNotice;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeProposal;
import org.servicebridge.communication.PreviewNotice;
import org.servicebridge.communication.ProposeNotice;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.process.Tasks;
import org.springframework.stereotype.Component;

/** Fills the forms of a notice with what the record already knows. */
@Component("noticeDraft")
public class NoticeDraft {

    private static final String PROPOSAL = "noticeProposal";

    /** The field that shows what has to be put right; forms of earlier versions have none. */
    static final String CORRECTION = "correction";

    private final ProposeNotice proposeNotice;
    private final PreviewNotice previewNotice;
    private final LastNotice lastNotice;
    private final OpenTasks openTasks;

    NoticeDraft(ProposeNotice proposeNotice, PreviewNotice previewNotice, LastNotice lastNotice, OpenTasks openTasks) {
        this.proposeNotice = proposeNotice;
        this.previewNotice = previewNotice;
        this.lastNotice = lastNotice;
        this.openTasks = openTasks;
    }

    /** What kind of notice it is, and why it came back where it did. */
    public String purpose(DelegateExecution execution) {
        return Markdown.asTyped(proposal(execution).purpose());
    }

    /** What it puts right in notices that have left; null where nothing is marked as wrong (COM-18). */
    public @Nullable String correction(DelegateExecution execution) {
        String correction = proposal(execution).correction();
        return correction.isEmpty() ? null : TellOfCorrection.inForm(correction);
    }

    /** The notice that it puts right, as its form proposes; null where none has to be. */
    public @Nullable String corrects(DelegateExecution execution) {
        UUID corrects = proposal(execution).order().corrects();
        return corrects == null ? null : corrects.toString();
    }

    public String whatIsKnown(DelegateExecution execution) {
        return proposal(execution).order().wording().whatIsKnown();
    }

    public String userImpact(DelegateExecution execution) {
        return proposal(execution).order().wording().userImpact();
    }

    public String location(DelegateExecution execution) {
        return proposal(execution).order().wording().location();
    }

    /** London time as a form's date and time field takes it; null where none is named. */
    public @Nullable String nextUpdate(DelegateExecution execution) {
        return proposal(execution).nextUpdate();
    }

    public @Nullable String nextUpdateReason(DelegateExecution execution) {
        return proposal(execution).order().wording().nextUpdateReason();
    }

    public @Nullable String resolutionSummary(DelegateExecution execution) {
        return proposal(execution).order().wording().resolutionSummary();
    }

    public boolean holding(DelegateExecution execution) {
        return proposal(execution).order().kind() == NoticeKind.HOLDING;
    }

    public @Nullable String agreedWith(DelegateExecution execution) {
        return proposal(execution).order().agreedWith();
    }

    /** The notices that an urgent one may put right, to choose from. */
    public SpinJsonNode earlier(DelegateExecution execution) {
        List<Map<String, String>> options = proposal(execution).earlier().stream()
                .map(notice ->
                        Map.of("label", notice.words(), "value", notice.id().toString()))
                .toList();
        return Spin.JSON(options);
    }

    /** Whether a list of directors, by its code, is ticked as the form opens. */
    public boolean directors(DelegateExecution execution, String list) {
        return proposal(execution).order().directors().contains(Codes.known(DirectorList.class, list));
    }

    /** Whether the tables advise to tell a list of directors, by its code. */
    public boolean directorsAdvised(DelegateExecution execution, String list) {
        return proposal(execution).advisedDirectors().contains(Codes.known(DirectorList.class, list));
    }

    public boolean directorsAllowed(DelegateExecution execution) {
        return proposal(execution).directorsAllowed();
    }

    public String directorAdvice(DelegateExecution execution) {
        return Markdown.asTyped(proposal(execution).directorAdvice());
    }

    public @Nullable String directorsReason(DelegateExecution execution) {
        return proposal(execution).order().directorsReason();
    }

    /** Whether a person has to confirm that it may be communicated in spite of a clinical risk. */
    public boolean confirmationNeeded(DelegateExecution execution) {
        return proposal(execution).confirmationNeeded();
    }

    /** All distribution lists, for Security to choose from. */
    public SpinJsonNode listOptions(DelegateExecution execution) {
        List<Map<String, String>> options = proposeNotice.lists().stream()
                .map(list -> Map.of("label", list.label(), "value", list.value()))
                .toList();
        return Spin.JSON(options);
    }

    /** Whether whoever releases the notice has to name the lists. */
    public boolean listsNeeded(DelegateExecution execution) {
        return proposal(execution).listsNeeded();
    }

    /** The notice as it would leave if it were sent as proposed. */
    public String opening(DelegateExecution execution) {
        return PreviewText.of(previewNotice.proposed(
                execution.getProcessBusinessKey(), proposal(execution).order()));
    }

    /** Who will get it stands in the preview; shown by forms that HSSIs of earlier versions still have. */
    public String readers(DelegateExecution execution) {
        return NoticeVariables.id(execution).isEmpty() ? opening(execution) : preview(execution);
    }

    /** The drafted notice as readers will get it. */
    public String preview(DelegateExecution execution) {
        return PreviewText.of(previewNotice.drafted(
                execution.getProcessBusinessKey(), NoticeVariables.id(execution).orElseThrow()));
    }

    /** The last notice as readers got it. */
    public String lastNotice(DelegateExecution execution) {
        return Markdown.asTyped(lastNotice.of(execution.getProcessBusinessKey()));
    }

    /** Whether somebody opens the draft, who will send it soon; before there is a task, it is being made. */
    private boolean isOpened(DelegateExecution execution) {
        return openTasks.ofProcess(execution.getProcessInstanceId()).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(Tasks.DRAFT_NOTICE));
    }

    /** Worked out once for all fields of a form. */
    private NoticeProposal proposal(DelegateExecution execution) {
        if (execution.getVariableLocal(PROPOSAL) instanceof NoticeProposal kept) {
            return kept;
        }
        NoticeProposal proposal = proposeNotice.propose(
                execution.getProcessBusinessKey(),
                NoticeVariables.kind(execution),
                NoticeVariables.id(execution).orElse(null),
                isOpened(execution));
        execution.setVariableLocal(PROPOSAL, Variables.untypedValue(proposal, true));
        return proposal;
    }
}

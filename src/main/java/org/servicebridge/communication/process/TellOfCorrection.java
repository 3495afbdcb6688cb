package org.servicebridge.communication.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeProposal;
import org.servicebridge.communication.PreviewNotice;
import org.servicebridge.communication.ProposeCorrection;
import org.servicebridge.communication.ProposeNotice;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.process.Tasks;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;

/** Tells whoever is at work on a notice already that it has something to put right: the forms of open tasks are filled anew (COM-18). */
@Component
class TellOfCorrection {

    private static final int LONGEST = 3_400;
    private static final String CORRECT_NOTICE = "userTask_correctNotice";

    private final ProposeNotice proposeNotice;
    private final ProposeCorrection proposeCorrection;
    private final PreviewNotice previewNotice;
    private final OpenTasks openTasks;
    private final RuntimeService runtime;

    TellOfCorrection(
            ProposeNotice proposeNotice,
            ProposeCorrection proposeCorrection,
            PreviewNotice previewNotice,
            OpenTasks openTasks,
            RuntimeService runtime) {
        this.proposeNotice = proposeNotice;
        this.proposeCorrection = proposeCorrection;
        this.previewNotice = previewNotice;
        this.openTasks = openTasks;
        this.runtime = runtime;
    }

    /** On each notice that is being written; says whether there is any that can correct another. */
    boolean onDrafts(String reference) {
        List<Task> drafts = open(reference, Tasks.DRAFT_NOTICE).stream()
                .filter(task -> kind(task).canCorrect())
                .toList();
        drafts.forEach(task -> runtime.setVariablesLocal(task.getExecutionId(), fields(reference, task)));
        return !drafts.isEmpty();
    }

    /** On the task that asks to put a notice right; says whether there is one. */
    boolean onTask(String reference) {
        List<Task> asked = open(reference, CORRECT_NOTICE);
        asked.forEach(task -> runtime.setVariablesLocal(
                task.getExecutionId(),
                Variables.createVariables()
                        .putValue("wrong", inForm(proposeCorrection.words(reference)))
                        .putValue(CorrectNoticeSteps.MARKS, String.valueOf(proposeCorrection.latest(reference)))));
        return !asked.isEmpty();
    }

    /** A notice has put everything right: no other that is being written has to. */
    void nothingLeft(String reference) {
        open(reference, Tasks.DRAFT_NOTICE).stream()
                .filter(task -> kind(task).canCorrect())
                .forEach(task -> runtime.setVariablesLocal(
                        task.getExecutionId(),
                        Variables.createVariables()
                                .putValue(NoticeDraft.CORRECTION, null)
                                .putValue("corrects", null)));
    }

    /** As a form shows it, no longer than the engine keeps. */
    static String inForm(String words) {
        return CleanText.cut(Markdown.asTyped(words), LONGEST);
    }

    /** One that is being completed at this moment does not take anything in any more. */
    private List<Task> open(String reference, String key) {
        return openTasks.of(reference).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .filter(task -> !OpenTasks.isBeingCompleted(task))
                .toList();
    }

    private NoticeKind kind(Task draft) {
        return Codes.known(
                NoticeKind.class, (String) runtime.getVariable(draft.getExecutionId(), NoticeVariables.NOTICE_KIND));
    }

    /** Where it was sent back its words stay, but for what is wrong in them. */
    private Map<String, Object> fields(String reference, Task draft) {
        String returned = (String) runtime.getVariable(draft.getExecutionId(), NoticeVariables.NOTICE_ID);
        NoticeProposal proposal = proposeNotice.propose(
                reference, kind(draft), returned == null ? null : UUID.fromString(returned), true);
        return Variables.createVariables()
                .putValue(NoticeDraft.CORRECTION, inForm(proposal.correction()))
                .putValue("corrects", String.valueOf(proposal.order().corrects()))
                .putValue("whatIsKnown", proposal.order().wording().whatIsKnown())
                .putValue("location", proposal.order().wording().location())
                .putValue("opening", PreviewText.of(previewNotice.proposed(reference, proposal.order())));
    }
}

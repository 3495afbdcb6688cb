package org.servicebridge.communication.process;

import java.util.Map;
import java.util.UUID;
import org.servicebridge.communication.CommunicationProcess;
import org.servicebridge.communication.WrongNotice;
import org.servicebridge.communication.WrongNotices;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.engine.Processes;
import org.springframework.stereotype.Component;

/** Tells the processes of communication by their messages what happened to notices. */
@Component
class CommunicationMessages implements CommunicationProcess {

    private static final String NOTICE_RESCHEDULED = "notice.rescheduled";
    private static final String NOTICE_QUEUED = "notice.queued";
    private static final String NOTICE_PROMISED = "notice.promised";
    private static final String NOTICES_STOPPED = "notices.stopped";
    private static final String NOTICES_WANTED = "notices.wanted";
    private static final String NOTICE_WRONG = "notice.wrong";
    static final String NOTICES_RIGHT = "notices.right";
    private static final String HARM_KNOWN = "harm.known";
    private static final String URGENT = "notice.urgent";
    private static final String KEEP_INFORMED = "keep-informed";

    /** Readers are kept informed once it is done. */
    private static final String ASSESS_RISKS = "userTask_assessRisks";

    private final Messages messages;
    private final FollowNoticeClocks clocks;
    private final TellOfCorrection tellOfCorrection;
    private final WrongNotices wrongNotices;
    private final Processes processes;
    private final OpenTasks openTasks;

    CommunicationMessages(
            Messages messages,
            FollowNoticeClocks clocks,
            TellOfCorrection tellOfCorrection,
            WrongNotices wrongNotices,
            Processes processes,
            OpenTasks openTasks) {
        this.wrongNotices = wrongNotices;
        this.processes = processes;
        this.openTasks = openTasks;
        this.messages = messages;
        this.clocks = clocks;
        this.tellOfCorrection = tellOfCorrection;
    }

    @Override
    public void urgentNoticeWanted(String reference) {
        messages.deliver(URGENT, reference);
    }

    @Override
    public boolean isUrgentNoticeAwaited(String reference) {
        return messages.isAwaited(URGENT, reference);
    }

    @Override
    public void updateMoved(String reference) {
        messages.deliver(NOTICE_RESCHEDULED, reference);
    }

    @Override
    public void noticeQueued(String reference) {
        messages.deliverToAll(NOTICE_QUEUED, reference);
    }

    @Override
    public void updatePromised(String reference) {
        messages.deliverToAll(NOTICE_PROMISED, reference);
    }

    @Override
    public void noticesStopped(String reference) {
        messages.deliverToAll(NOTICES_STOPPED, reference);
        // Before readers are kept informed the timer of the first notice stands elsewhere, where nothing waits for this
        // message.
        clocks.follow(reference);
        // The draft that was to correct them has gone.
        wrongNotices.of(reference).stream()
                .filter(WrongNotice::isOpen)
                .findFirst()
                .filter(open -> !tellOfCorrection.onTask(reference))
                .ifPresent(open -> askToCorrect(reference, open.notice()));
    }

    @Override
    public boolean isWantedAgainAwaited(String reference) {
        return messages.isAwaited(NOTICES_WANTED, reference);
    }

    @Override
    public void noticesWantedAgain(String reference) {
        boolean toBegin = openTasks.of(reference).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(ASSESS_RISKS));
        if (!toBegin && !processes.isRunning(KEEP_INFORMED, reference)) {
            messages.deliverToAll(NOTICES_WANTED, reference);
        }
        clocks.follow(reference);
    }

    @Override
    public void noticeWrong(String reference, UUID notice) {
        boolean told = tellOfCorrection.onDrafts(reference) || tellOfCorrection.onTask(reference);
        if (!told) {
            askToCorrect(reference, notice);
        }
    }

    private void askToCorrect(String reference, UUID notice) {
        messages.start(NOTICE_WRONG, reference, Map.of(NoticeVariables.NOTICE_ID, notice.toString()));
    }

    @Override
    public void noticesRight(String reference) {
        tellOfCorrection.nothingLeft(reference);
        messages.deliverToAll(NOTICES_RIGHT, reference);
    }

    @Override
    public void harmKnown(String reference) {
        messages.start(HARM_KNOWN, reference, Map.of());
    }
}

package org.servicebridge.communication.process;

import java.util.Map;
import org.servicebridge.communication.CommunicationProcess;
import org.servicebridge.engine.Messages;
import org.springframework.stereotype.Component;

/** Tells the processes of communication by their messages what happened to notices. */
@Component
class CommunicationMessages implements CommunicationProcess {

    private static final String URGENT = "notice.urgent";

    private final Messages messages;
    private final FollowNoticeClocks clocks;

    CommunicationMessages(Messages messages, FollowNoticeClocks clocks) {
        this.messages = messages;
        this.clocks = clocks;
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
        messages.deliver("notice.rescheduled", reference);
    }

    @Override
    public void noticeQueued(String reference) {
        messages.deliverToAll("notice.queued", reference);
    }

    @Override
    public void updatePromised(String reference) {
        messages.deliverToAll("notice.promised", reference);
    }

    @Override
    public void noticesStopped(String reference) {
        messages.deliverToAll("notices.stopped", reference);
        // Before readers are kept informed the timer of the first notice stands elsewhere, where nothing waits for this
        // message.
        clocks.follow(reference);
    }

    @Override
    public void harmKnown(String reference) {
        messages.start("harm.known", reference, Map.of());
    }
}

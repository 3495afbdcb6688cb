package org.servicebridge.communication.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.NoticeOutcome;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.ReadNoticeOutcomes;
import org.servicebridge.engine.Markdown;
import org.springframework.stereotype.Component;

/** Fills the form of a notice that reached nobody: what it says, and why it did not arrive. */
@Component("missedReaders")
public class MissedReaders {

    private final Notices notices;
    private final ReadNoticeOutcomes outcomes;

    MissedReaders(Notices notices, ReadNoticeOutcomes outcomes) {
        this.notices = notices;
        this.outcomes = outcomes;
    }

    /** How many by each channel, and the most frequent reasons. */
    public String words(DelegateExecution execution) {
        NoticeOutcome outcome = outcomes.of(execution.getProcessBusinessKey(), id(execution));
        return Markdown.asTyped("%s: %s.%n%s"
                .formatted(
                        outcome.notice().kind().words(),
                        outcome.words(),
                        String.join(System.lineSeparator(), outcome.reasons())));
    }

    /** The notice as its readers would have got it. */
    public String notice(DelegateExecution execution) {
        Notice notice = notices.get(execution.getProcessBusinessKey(), id(execution));
        return Markdown.asTyped("%s%n%n%s".formatted(notice.subject(), notice.bodyText()));
    }

    private static UUID id(DelegateExecution execution) {
        return NoticeVariables.id(execution).orElseThrow();
    }
}

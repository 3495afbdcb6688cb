package org.servicebridge.communication.process;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.DecideOnPublished;
import org.servicebridge.communication.IssuedNotice;
import org.servicebridge.communication.Notice;
import org.servicebridge.engine.Markdown;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;

/** Shows what is out about an HSSI: {@code ${published.words(execution)}}. */
@Component("published")
public class PublishedTexts {

    private static final int LONGEST = 3_800;

    private final DecideOnPublished decideOnPublished;
    private final LondonTime time;

    PublishedTexts(DecideOnPublished decideOnPublished, LondonTime time) {
        this.decideOnPublished = decideOnPublished;
        this.time = time;
    }

    /** Markdown: one paragraph a notice, with its time, its number of readers and its words. */
    public String words(DelegateExecution execution) {
        String words = decideOnPublished.published(execution.getProcessBusinessKey()).stream()
                .map(this::words)
                .collect(Collectors.joining("\n\n"));
        return CleanText.cut(words, LONGEST);
    }

    private String words(IssuedNotice issued) {
        Notice notice = issued.notice();
        Instant at = Objects.requireNonNullElse(notice.issuedAt(), notice.draftedAt());
        return "**%s**, %s, %d readers%s\n\n%s"
                .formatted(
                        notice.kind().words(),
                        time.dateAndTimeOf(at),
                        issued.deliveries().size(),
                        notice.statusPage() ? ", status page" : "",
                        Markdown.asTyped(notice.whatIsKnown()));
    }
}

package org.servicebridge.communication;

import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of notices, without reading every delivery of each. */
@Component
public class ReadNoticeOutcomes {

    private static final int MISSED_SHOWN = 50;

    private final Notices notices;
    private final Outcomes outcomes;

    ReadNoticeOutcomes(Notices notices, Outcomes outcomes) {
        this.notices = notices;
        this.outcomes = outcomes;
    }

    /** Every issued notice of an incident, oldest first. */
    @Transactional(readOnly = true)
    public List<NoticeOutcome> of(String reference) {
        return notices.issued(reference).stream().map(this::outcome).toList();
    }

    /** @throws Refusal where the incident has no such notice */
    @Transactional(readOnly = true)
    public NoticeOutcome of(String reference, UUID notice) {
        return outcome(notices.get(reference, notice));
    }

    private NoticeOutcome outcome(Notice notice) {
        return new NoticeOutcome(
                notice,
                outcomes.tallies(ParcelKind.NOTICE, notice.id()),
                outcomes.missed(ParcelKind.NOTICE, notice.id(), MISSED_SHOWN));
    }
}

package org.servicebridge.communication;

import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;

/** Shows the last notice of an incident to whoever relays it. */
@Component
public class LastNotice {

    private static final int LONGEST = 3_500;

    private final Notices notices;

    LastNotice(Notices notices) {
        this.notices = notices;
    }

    /** As readers got it; empty where there is none. */
    public String of(String reference) {
        return notices.last(reference)
                .map(notice -> notice.subject() + "\n\n" + notice.bodyText())
                .map(text -> CleanText.cut(text, LONGEST))
                .orElse("");
    }
}

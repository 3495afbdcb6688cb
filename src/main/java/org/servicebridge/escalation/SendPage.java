package org.servicebridge.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.outbox.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends a page by every way that is known of its reader, in front of everything else. */
@Component
class SendPage {

    private final QueueParcel queueParcel;
    private final String publicAddress;

    SendPage(QueueParcel queueParcel, @Value("${service-bridge.public-address}") String publicAddress) {
        this.queueParcel = queueParcel;
        this.publicAddress = publicAddress;
    }

    /**
     * @param bare what is sent in its place of a restricted HSSI
     * @param notBefore when it leaves at the earliest; null where at once
     */
    void send(UUID page, List<Recipient> readers, PageText text, PageText bare, @Nullable Instant notBefore) {
        String link = publicAddress + text.path();
        Parcel parcel = Parcel.page(
                        page, text.exercise(), readers, text.subject(), text.words() + " " + link, html(text, link))
                .tellingOrBare(text.reference(), bare.subject(), bare.words() + " " + link, html(bare, link));
        queueParcel.queue(notBefore == null ? parcel : parcel.notBefore(notBefore));
    }

    private static String html(PageText text, String link) {
        return (text.exercise() ? "<p><strong>EXERCISE</strong></p>" : "") + html(text.words(), link);
    }

    static String html(String words, String link) {
        return "<p>%s</p><p><a href=\"%s\">Open it in Service Bridge</a></p>"
                .formatted(HtmlUtils.htmlEscape(words), HtmlUtils.htmlEscape(link));
    }
}

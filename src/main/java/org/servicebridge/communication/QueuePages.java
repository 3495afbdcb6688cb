package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.servicebridge.escalation.PagePost;
import org.servicebridge.escalation.PageText;
import org.servicebridge.escalation.Pager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends pages by the outbox, in front of everything else. */
@Component
class QueuePages implements PagePost {

    private final PageDeliveries deliveries;
    private final String publicAddress;
    private final Clock clock;

    QueuePages(
            PageDeliveries deliveries, @Value("${service-bridge.public-address}") String publicAddress, Clock clock) {
        this.deliveries = deliveries;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    @Override
    public void send(UUID page, Pager to, PageText text) {
        Instant now = clock.instant();
        String link = publicAddress + text.path();
        String words = text.words() + " " + link;
        if (to.telephone() != null) {
            Recipient telephone = new Recipient(to.name(), Channel.SMS, to.telephone(), null);
            deliveries.add(page, text.exercise(), telephone, text.subject(), words, "", now);
        }
        if (to.email() != null) {
            Recipient email = new Recipient(to.name(), Channel.EMAIL, to.email(), null);
            deliveries.add(page, text.exercise(), email, text.subject(), words, html(text, link), now);
        }
    }

    private static String html(PageText text, String link) {
        String exercise = text.exercise() ? "<p><strong>EXERCISE</strong></p>" : "";
        return "%s<p>%s</p><p><a href=\"%s\">Open it in Service Bridge</a></p>"
                .formatted(exercise, HtmlUtils.htmlEscape(text.words()), HtmlUtils.htmlEscape(link));
    }

    @Override
    public void takeBack(UUID page) {
        deliveries.withhold(page, clock.instant());
    }
}

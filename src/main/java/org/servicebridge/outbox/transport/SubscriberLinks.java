package org.servicebridge.outbox.transport;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.UnsubscribeLink;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** How a mail lets a subscriber end the subscription: a line at its end, and the headers of one-click unsubscribing (RFC 8058). */
@Component
class SubscriberLinks {

    private static final String END_OF_BODY = "</body>";

    private final UnsubscribeLink links;

    SubscriberLinks(UnsubscribeLink links) {
        this.links = links;
    }

    /** Empty for the member of a list. */
    Optional<URI> of(Delivery delivery) {
        return Optional.ofNullable(delivery.subscription()).map(links::of);
    }

    Map<String, String> headers(Delivery delivery) {
        return of(delivery)
                .map(link -> Map.of(
                        "List-Unsubscribe",
                        "<%s>".formatted(link),
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"))
                .orElse(Map.of());
    }

    String below(String text, Delivery delivery) {
        return of(delivery)
                .map(link -> "%s%n%nYou get this because you subscribed. Unsubscribe: %s%n".formatted(text, link))
                .orElse(text);
    }

    String belowHtml(String html, Delivery delivery) {
        return of(delivery)
                .map(link -> "<p>You get this because you subscribed. <a href=\"%s\">Unsubscribe</a></p>"
                        .formatted(HtmlUtils.htmlEscape(link.toString())))
                .map(line -> html.contains(END_OF_BODY) ? html.replace(END_OF_BODY, line + END_OF_BODY) : html + line)
                .orElse(html);
    }
}

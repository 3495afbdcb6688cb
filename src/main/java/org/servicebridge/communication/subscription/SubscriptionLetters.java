package org.servicebridge.communication.subscription;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The letters about subscriptions, a text and an HTML file each under {@code letters/}. */
@Component
class SubscriptionLetters {

    private static final String NAME = "Subscriber";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final QueueParcel queueParcel;
    private final UnsubscribeLinks links;
    private final PublicServices services;
    private final String publicAddress;

    SubscriptionLetters(
            QueueParcel queueParcel,
            UnsubscribeLinks links,
            PublicServices services,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.queueParcel = queueParcel;
        this.links = links;
        this.services = services;
        this.publicAddress = publicAddress;
        engine.setTemplateResolvers(
                Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
    }

    void confirm(Wish wish, String token) {
        Context values = values(wish.wanted());
        values.setVariable("link", publicAddress + "/status/subscribe/confirm/" + token);
        queue("subscription-confirmation", wish.email(), "Confirm that you want service status updates", values);
    }

    void alreadySubscribed(Subscription subscription) {
        Context values = values(subscription.wanted());
        values.setVariable("link", links.of(subscription.id()).toString());
        queue("subscription-known", subscription.email(), "You get service status updates already", values);
    }

    private Context values(Wanted wanted) {
        Context values = new Context(Locale.UK);
        values.setVariable("wanted", services.words(wanted));
        values.setVariable("page", publicAddress + "/status");
        return values;
    }

    private void queue(String purpose, String address, String subject, Context values) {
        queueParcel.queue(Parcel.letter(
                purpose,
                NAME,
                address,
                subject,
                engine.process("letters/" + purpose + ".txt", values),
                engine.process("letters/" + purpose + ".html", values)));
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}

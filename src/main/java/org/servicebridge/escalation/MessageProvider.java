package org.servicebridge.escalation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.ProviderLetter;
import org.servicebridge.supplier.ProviderPost;
import org.servicebridge.supplier.Providers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to a provider by email, by SMS where the catalogue has only a number, and to its program. Of a restricted HSSI it hears
 * that there is something, and where it learns what (SUP-3, SUP-5).
 */
@Component
public class MessageProvider implements ProviderPost {

    /** Stands in the place of a group for a provider that is written to of something else than its confirmation. */
    static final String MESSAGE = "provider-message";

    private final Providers providers;
    private final ProviderContacts contacts;
    private final SendToProvider sendToProvider;
    private final StopPages stopPages;
    private final Timeline timeline;

    MessageProvider(
            Providers providers,
            ProviderContacts contacts,
            SendToProvider sendToProvider,
            StopPages stopPages,
            Timeline timeline) {
        this.providers = providers;
        this.contacts = contacts;
        this.sendToProvider = sendToProvider;
        this.stopPages = stopPages;
        this.timeline = timeline;
    }

    @Override
    @Transactional
    public void send(Incident incident, ProviderLetter letter) {
        String code = incident.identification().provider();
        String answer = "Read and answer it by the API, %s, or call the desk."
                .formatted(sendToProvider.address(incident.reference(), letter.path()));
        send(incident, code == null ? Optional.empty() : providers.find(code), letter, letter.path(), answer);
    }

    @Override
    @Transactional
    public void sendTo(String name, Incident incident, ProviderLetter letter) {
        send(incident, providers.named(name), letter, null, "Call the desk with what you find.");
    }

    @Override
    @Transactional
    public void takeBack(String thread) {
        stopPages.stop(thread);
    }

    /** @param path where its program answers; null where the HSSI is not shown to it */
    private void send(
            Incident incident,
            Optional<Provider> provider,
            ProviderLetter letter,
            @Nullable String path,
            String answer) {
        String reference = incident.reference();
        Optional<ProviderContact> reachable = provider.flatMap(contacts::of).map(ProviderContact::quietly);
        if (reachable.isEmpty()) {
            timeline.add(
                    reference,
                    "provider-to-be-called",
                    Actor.SYSTEM,
                    "%s: not written to %s, as the catalogue knows no address. Call them."
                            .formatted(
                                    letter.about(), provider.map(Provider::name).orElse("the provider")));
            return;
        }
        ProviderContact to = reachable.get();
        String subject = "%s: %s".formatted(reference, letter.about());
        sendToProvider.send(
                incident,
                to,
                MESSAGE,
                letter.thread(),
                new ProviderMessage(
                        "hssi.message",
                        subject,
                        "%s. %s %s".formatted(subject, letter.words(), answer),
                        "%s. %s".formatted(subject, answer),
                        path));
        timeline.add(
                reference,
                "provider-message",
                Actor.SYSTEM,
                "%s: to be written to %s by %s.%s"
                        .formatted(
                                letter.about(),
                                to.name(),
                                to.channels(),
                                incident.identification().exercise() ? " It is an exercise: nothing leaves." : ""));
    }
}

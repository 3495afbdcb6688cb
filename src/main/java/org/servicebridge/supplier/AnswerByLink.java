package org.servicebridge.supplier;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a provider without a program says by the link that it was sent, once, as its own answer (OOH-5, IH-2). */
@Component
public class AnswerByLink {

    /** Recorded as who wrote it: nobody signed in, the link is the proof. */
    static final String LINK = "answer-link";

    private final AnswerLinks links;
    private final ReadAnswerLink readAnswerLink;
    private final Incidents incidents;
    private final AnswerConfirmation answerConfirmation;
    private final Timeline timeline;

    AnswerByLink(
            AnswerLinks links,
            ReadAnswerLink readAnswerLink,
            Incidents incidents,
            AnswerConfirmation answerConfirmation,
            Timeline timeline) {
        this.links = links;
        this.readAnswerLink = readAnswerLink;
        this.incidents = incidents;
        this.answerConfirmation = answerConfirmation;
        this.timeline = timeline;
    }

    /**
     * @return whether it was taken; false where the link is none, was used meanwhile, or has expired
     * @throws Refusal naming the field at fault, or where nobody waits for the answer any more
     */
    @Transactional
    public boolean answer(String token, LinkAnswer said) {
        AnswerLink link = links.find(token).orElse(null);
        if (link == null) {
            return false;
        }
        Actor provider = Actor.key(LINK, link.provider());
        incidents.lock(link.incident(), provider);
        // Another click may have been quicker while this one waited for the lock.
        if (links.find(token).orElseThrow().usedAt() != null || readAnswerLink.isExpired(link)) {
            return false;
        }
        Confirmation answer = confirmation(said);
        links.use(link.id(), said.inWords(), said.by());
        timeline.add(
                link.incident(),
                "answered-by-link",
                SupplierVoice.saying(provider, said.by()),
                "Said by the answer link: the provider %s.".formatted(said.inWords()));
        answerConfirmation.answer(link.incident(), answer, provider);
        return true;
    }

    private static Confirmation confirmation(LinkAnswer said) {
        Integer severity = said.severity();
        boolean accepts = said.says() == LinkAnswer.Says.ACCEPT;
        Confirmation answer = new Confirmation(
                accepts,
                severity(said),
                said.by(),
                null,
                said.providerReference(),
                null,
                said.owner(),
                said.ownerContact(),
                said.reason());
        if (accepts && (severity == null || !answer.confirmsHssi())) {
            throw Refusal.invalid("severity", "Say which severity you accept: 1 or 2.");
        }
        if (!accepts && said.reason() == null) {
            throw Refusal.invalid("reason", "Say why.");
        }
        if (said.says() == LinkAnswer.Says.DISPUTE && severity != null && severity <= Confirmation.LOWEST_OF_AN_HSSI) {
            throw Refusal.invalid("severity", "Severity 1 or 2 is an HSSI: accept it with the severity that you see.");
        }
        return answer;
    }

    /** Who says that it is not theirs says nothing of how severe it is. */
    private static @Nullable Integer severity(LinkAnswer said) {
        return said.says() == LinkAnswer.Says.NOT_OURS ? null : said.severity();
    }
}

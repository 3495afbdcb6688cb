package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was said by a link after somebody else had answered: nothing that a provider says is lost. */
@Component
public class KeepAnswerOfLink {

    private final AnswerLinks links;
    private final KeepLateAnswer keepLateAnswer;

    KeepAnswerOfLink(AnswerLinks links, KeepLateAnswer keepLateAnswer) {
        this.links = links;
        this.keepLateAnswer = keepLateAnswer;
    }

    @Transactional
    public void keep(String token, LinkAnswer said) {
        AnswerLink link = links.find(token).orElseThrow();
        keepLateAnswer.keep(
                link.incident(),
                "by the answer link the provider %s.".formatted(said.inWords()),
                SupplierVoice.saying(Actor.key(AnswerByLink.LINK, link.provider()), said.by()));
        links.use(link.id(), said.inWords(), said.by());
    }
}

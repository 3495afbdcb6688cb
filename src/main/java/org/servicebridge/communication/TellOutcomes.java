package org.servicebridge.communication;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells each incident what became of its notices: once when the last delivery has ended, and of what comes back later. */
@Component
class TellOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(TellOutcomes.class);

    private final NoticeEnds ends;
    private final ConcludeNotice concludeNotice;
    private final TellOfBounces tellOfBounces;

    TellOutcomes(NoticeEnds ends, ConcludeNotice concludeNotice, TellOfBounces tellOfBounces) {
        this.ends = ends;
        this.concludeNotice = concludeNotice;
        this.tellOfBounces = tellOfBounces;
    }

    void tell() {
        ends.toConclude().forEach(notice -> guarded(notice, concludeNotice::conclude));
        tellOfBounces.due().forEach(notice -> guarded(notice, tellOfBounces::tell));
    }

    /** One notice that cannot be concluded holds up no other. */
    private static void guarded(UUID notice, Consumer<UUID> step) {
        try {
            step.accept(notice);
        } catch (RuntimeException unforeseen) {
            LOG.error("notice {}: its outcome cannot be told", notice, unforeseen);
        }
    }
}

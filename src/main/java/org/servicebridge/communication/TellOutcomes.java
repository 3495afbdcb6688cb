package org.servicebridge.communication;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells each incident what became of its notices and pages: once when the last delivery has ended, and of what comes back later. */
@Component
class TellOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(TellOutcomes.class);

    private final NoticeEnds ends;
    private final ConcludeNotice concludeNotice;
    private final TellOfBounces tellOfBounces;
    private final TellOfPages tellOfPages;

    TellOutcomes(NoticeEnds ends, ConcludeNotice concludeNotice, TellOfBounces tellOfBounces, TellOfPages tellOfPages) {
        this.ends = ends;
        this.concludeNotice = concludeNotice;
        this.tellOfBounces = tellOfBounces;
        this.tellOfPages = tellOfPages;
    }

    void tell() {
        ends.toConclude().forEach(notice -> guarded(notice, concludeNotice::conclude));
        tellOfBounces.due().forEach(notice -> guarded(notice, tellOfBounces::tell));
        tellOfPages.due().forEach(page -> guarded(page, tellOfPages::tell));
    }

    /** One notice or page that cannot be concluded holds up no other. */
    private static <T> void guarded(T one, Consumer<T> step) {
        try {
            step.accept(one);
        } catch (RuntimeException unforeseen) {
            LOG.error("{}: its outcome cannot be told", one, unforeseen);
        }
    }
}

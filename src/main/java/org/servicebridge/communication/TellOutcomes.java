package org.servicebridge.communication;

import org.springframework.stereotype.Component;

/** Tells each incident what became of its notices: once when the last delivery has ended, and of what comes back later. */
@Component
class TellOutcomes {

    private final NoticeEnds ends;
    private final ConcludeNotice concludeNotice;
    private final TellOfBounces tellOfBounces;

    TellOutcomes(NoticeEnds ends, ConcludeNotice concludeNotice, TellOfBounces tellOfBounces) {
        this.ends = ends;
        this.concludeNotice = concludeNotice;
        this.tellOfBounces = tellOfBounces;
    }

    void tell() {
        ends.toConclude().forEach(concludeNotice::conclude);
        tellOfBounces.due().forEach(tellOfBounces::tell);
    }
}

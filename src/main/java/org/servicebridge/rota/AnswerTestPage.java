package org.servicebridge.rota;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is on call says that the test page has reached them (ROT-6). */
@Component
public class AnswerTestPage {

    private final TestPages testPages;
    private final RotaHistory history;
    private final Clock clock;

    AnswerTestPage(TestPages testPages, RotaHistory history, Clock clock) {
        this.testPages = testPages;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Refusal where none waits for an answer of theirs */
    @Transactional
    public void answer(Actor actor) {
        if (!testPages.answer(actor.id(), clock.instant())) {
            throw Refusal.wrongState("No test page waits for an answer of yours.");
        }
        history.add("test-page", "The test page has reached %s.".formatted(actor.id()), "", actor);
    }

    /** Whether one waits for theirs. */
    public boolean waitsFor(Actor actor) {
        return testPages
                .last(actor.id())
                .filter(last -> last.answeredAt() == null)
                .isPresent();
    }
}

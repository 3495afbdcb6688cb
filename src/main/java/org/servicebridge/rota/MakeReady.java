package org.servicebridge.rota;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a desk did about roles that no page would have reached. */
@Component
public class MakeReady {

    private final RotaHistory history;

    MakeReady(RotaHistory history) {
        this.history = history;
    }

    @Transactional
    public void note(String done, Actor actor) {
        String what = Given.text("done", done, "Say what you did.");
        history.add("made-ready", "What was missing before the shift is seen to.", what, actor);
    }
}

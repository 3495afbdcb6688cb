package org.servicebridge.rota;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of the check's findings: mended, which the check must see as well, or left with a reason. */
@Component
public class MendRota {

    private final CheckRota check;
    private final RotaHistory history;

    MendRota(CheckRota check, RotaHistory history) {
        this.check = check;
        this.history = history;
    }

    /** @throws Refusal where it is said to be mended but the check still finds something */
    @Transactional
    public void answer(MendOutcome outcome, String done, Actor actor) {
        MayEditRota.require(actor);
        String what = Given.text("done", done, "Say what you did, or why the rota stays as it is.");
        List<Finding> findings = check.check();
        if (outcome == MendOutcome.MENDED && !findings.isEmpty()) {
            throw Refusal.wrongState("The check still finds %d: %s"
                    .formatted(findings.size(), findings.get(0).text()));
        }
        history.add(outcome.code(), outcome.words(), what, actor);
    }
}

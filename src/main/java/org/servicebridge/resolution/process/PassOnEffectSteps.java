package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.resolution.EffectSharing;
import org.servicebridge.resolution.PassOnEffect;
import org.springframework.stereotype.Component;

/** What the process "Pass on downstream effect" calls (SUP-3). */
@Component("passOnEffect")
public class PassOnEffectSteps {

    private final BesideHssi besideHssi;
    private final PassOnEffect passOnEffect;

    PassOnEffectSteps(BesideHssi besideHssi, PassOnEffect passOnEffect) {
        this.besideHssi = besideHssi;
        this.passOnEffect = passOnEffect;
    }

    /** What was passed to whom. */
    public void passOn(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        FormAnswers answers = begun.answers();
        passOnEffect.passOn(
                begun.reference(),
                answers.text("what"),
                answers.required("passedTo", "Say to which provider it was passed."),
                answers.required("told", "Say who was told there."),
                EffectSharing.of(answers.text("responsible")),
                begun.actor());
    }
}

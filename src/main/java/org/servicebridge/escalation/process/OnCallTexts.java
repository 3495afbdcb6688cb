package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.escalation.EdmAttempts;
import org.servicebridge.rota.OnCall;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;

/** Says in the forms whom to call, and on which number. */
@Component("onCall")
public class OnCallTexts {

    private final Rota rota;
    private final EdmAttempts attempts;
    private final EscalationTexts escalation;
    private final Clock clock;

    OnCallTexts(Rota rota, EdmAttempts attempts, EscalationTexts escalation, Clock clock) {
        this.rota = rota;
        this.attempts = attempts;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** Markdown: whom to call as EDM, and which attempt it is. */
    public String edmToCall(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        return "**Call %s.** Attempt %d of %d."
                        .formatted(
                                edm().map(OnCallTexts::inWords).orElse("the EDM"),
                                attempts.made(reference) + 1,
                                attempts.allowed(reference))
                + about(execution);
    }

    /** Markdown: whom to call at level 3, said plainly where the rota names nobody. */
    public String level3ToCall(DelegateExecution execution) {
        String why = attempts.made(execution.getProcessBusinessKey()) == 0
                ? "No EDM could be called."
                : "The EDM was not reached.";
        return level3().map(person -> "%s **Call %s at level 3.**".formatted(why, inWords(person)))
                        .orElse(
                                why
                                        + " **Nobody is on the rota at level 3: call a level 3 manager from your contact sheet.**")
                + about(execution);
    }

    /** What they are called about, where it is an escalation. */
    private String about(DelegateExecution execution) {
        return execution.getVariable(EscalationVariables.REASON) == null ? "" : "\n\n" + escalation.question(execution);
    }

    public String edmName() {
        return edm().map(OnCall::name).orElse("");
    }

    public String edmTelephone() {
        return edm().map(OnCall::telephone).orElse("");
    }

    public String level3Name() {
        return level3().map(OnCall::name).orElse("");
    }

    public String level3Telephone() {
        return level3().map(OnCall::telephone).orElse("");
    }

    private Optional<OnCall> edm() {
        return rota.onCall(RotaRole.EDM, clock.instant());
    }

    private Optional<OnCall> level3() {
        return rota.onCall(RotaRole.LEVEL_3, clock.instant());
    }

    private static String inWords(OnCall person) {
        return Markdown.plain(person.name()) + " on " + person.telephone();
    }
}

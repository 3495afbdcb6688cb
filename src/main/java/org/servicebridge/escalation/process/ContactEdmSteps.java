package org.servicebridge.escalation.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.escalation.Call;
import org.servicebridge.escalation.CallEdm;
import org.servicebridge.escalation.CallLevel3;
import org.servicebridge.escalation.LookUpEdm;
import org.servicebridge.escalation.LookUpLevel3;
import org.servicebridge.escalation.RecordEdmSilence;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.text.NumbersInText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the process "Contact EDM" calls: the desk calls the EDM of the rota, then level 3, until somebody is reached (OOH-7, ESC-6). */
@Component("contactEdm")
public class ContactEdmSteps {

    private static final String EDM_ON_ROTA = "edmOnRota";
    private static final String ATTEMPTS_LEFT = "attemptsLeft";
    private static final String ANSWERED = "answered";
    private static final String TELEPHONE = "telephone";
    private static final Set<String> CALLS = Set.of("userTask_callEdm", "userTask_callLevel3");

    private final LookUpEdm lookUpEdm;
    private final CallEdm callEdm;
    private final LookUpLevel3 lookUpLevel3;
    private final CallLevel3 callLevel3;
    private final RecordEdmSilence recordEdmSilence;
    private final OpenTasks openTasks;
    private final CurrentActor currentActor;

    ContactEdmSteps(
            LookUpEdm lookUpEdm,
            CallEdm callEdm,
            LookUpLevel3 lookUpLevel3,
            CallLevel3 callLevel3,
            RecordEdmSilence recordEdmSilence,
            @Lazy OpenTasks openTasks,
            CurrentActor currentActor) {
        this.lookUpEdm = lookUpEdm;
        this.callEdm = callEdm;
        this.lookUpLevel3 = lookUpLevel3;
        this.callLevel3 = callLevel3;
        this.recordEdmSilence = recordEdmSilence;
        this.openTasks = openTasks;
        this.currentActor = currentActor;
    }

    public void lookUpEdm(DelegateExecution execution) {
        execution.setVariable(EDM_ON_ROTA, lookUpEdm.lookUp(execution.getProcessBusinessKey()));
    }

    /** A call to the EDM; the process goes on by who was reached and whether another attempt is due. */
    public void callEdm(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String who = answers.required("who", "Say whom you called.");
        EdmAnswer answer = EdmAnswer.of(answers.text(ANSWERED));
        Call call =
                answer == EdmAnswer.ACKNOWLEDGED ? acknowledgedByEdm(who) : call(who, answer == EdmAnswer.YES, answers);
        DelegateExecution execution = task.getExecution();
        boolean attemptsLeft =
                callEdm.called(execution.getProcessBusinessKey(), call, anotherWaits(task), currentActor.get());
        execution.setVariable(ATTEMPTS_LEFT, attemptsLeft);
        reached(execution, call, RotaRole.EDM);
    }

    public void lookUpLevel3(DelegateExecution execution) {
        lookUpLevel3.lookUp(execution.getProcessBusinessKey());
    }

    /** A call to level 3, which may reach the EDM after all; the process goes on by who was reached. */
    public void callLevel3(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Level3Answer answer = Level3Answer.of(answers.text(ANSWERED));
        RotaRole role = role(answer);
        Call call = answer == Level3Answer.ACKNOWLEDGED
                ? Call.acknowledged(currentActor.get().id())
                : call(answers.required("who", "Say whom you called."), answer != Level3Answer.NO, answers);
        DelegateExecution execution = task.getExecution();
        callLevel3.called(execution.getProcessBusinessKey(), role, call, anotherWaits(task), currentActor.get());
        reached(execution, call, role);
    }

    /** The time to reach the EDM is gone. */
    public void recordEdmSilence(DelegateExecution execution) {
        recordEdmSilence.record(execution.getProcessBusinessKey());
    }

    /** An escalation and the guidance on the HSSI may be waiting for the EDM side by side. */
    private boolean anotherWaits(DelegateTask task) {
        return openTasks.of(task.getExecution().getProcessBusinessKey()).stream()
                .filter(other -> !other.getId().equals(task.getId()))
                .anyMatch(other -> CALLS.contains(other.getTaskDefinitionKey()));
    }

    private RotaRole role(Level3Answer answer) {
        return switch (answer) {
            case EDM -> RotaRole.EDM;
            case LEVEL_3, NO -> RotaRole.LEVEL_3;
            case ACKNOWLEDGED -> ownRole();
        };
    }

    private static Call call(String who, boolean reached, FormAnswers answers) {
        return new Call(who, number(answers.text(TELEPHONE)), reached, answers.text("relayed"));
    }

    /** A number, or words such as those of a switchboard. */
    private static @Nullable String number(@Nullable String called) {
        if (called == null) {
            return null;
        }
        NumbersInText.noNumber(called).ifPresent(number -> {
            throw Refusal.invalid(
                    TELEPHONE, "Nobody is reached by the number %s: one looks like 07700 900123.".formatted(number));
        });
        return NumbersInText.shown(called);
    }

    private static void reached(DelegateExecution execution, Call call, RotaRole role) {
        execution.setVariable(EscalationVariables.REACHED, call.reached() ? role.code() : EscalationVariables.NOBODY);
    }

    private Call acknowledgedByEdm(String who) {
        if (!currentActor.get().isIn(Groups.EDM)) {
            throw Refusal.invalid(ANSWERED, "Only the EDM can say so: choose Yes if you reached them.");
        }
        return Call.acknowledged(who);
    }

    /** Whoever acknowledges by themselves is what their group is. */
    private RotaRole ownRole() {
        Actor actor = currentActor.get();
        if (actor.isIn(Groups.LEVEL_3)) {
            return RotaRole.LEVEL_3;
        }
        if (actor.isIn(Groups.EDM)) {
            return RotaRole.EDM;
        }
        throw Refusal.invalid(ANSWERED, "Only level 3 or the EDM can say so: choose whom you reached.");
    }
}

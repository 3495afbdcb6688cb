package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.ArrangeCall;
import org.servicebridge.conference.Arrangement;
import org.servicebridge.conference.DropCall;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the arrangement of a call to the record, or that none is needed. */
@Component("arrangeCall")
class ArrangeCallStep implements TaskListener {

    private final ArrangeCall arrange;
    private final DropCall drop;
    private final LondonTime time;
    private final CurrentActor currentActor;

    ArrangeCallStep(ArrangeCall arrange, DropCall drop, LondonTime time, CurrentActor currentActor) {
        this.arrange = arrange;
        this.drop = drop;
        this.time = time;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        String by = answers.text("by");
        Actor actor = by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true);
        boolean arranged = answers.saidYes("arranged", "Say whether the call is arranged.");
        if (arranged) {
            String holding = answers.text("holding");
            arrange.arrange(
                    reference,
                    arrangement(answers),
                    holding == null ? null : Boolean.valueOf(holding.equals("yes")),
                    answers.text("why"),
                    actor);
        } else {
            drop.drop(reference, answers.text("why"), actor);
        }
        task.getExecution().getProcessInstance().setVariable("callArranged", arranged);
    }

    private Arrangement arrangement(FormAnswers answers) {
        return new Arrangement(
                time.read("callAt", answers.required("callAt", "Say when the call opens.")),
                answers.choices("invitees"),
                answers.choices("services"),
                answers.text("others"),
                answers.required("joining", "Say how they join."));
    }
}

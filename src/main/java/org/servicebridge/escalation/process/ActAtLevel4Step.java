package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.ActAtLevel4;
import org.springframework.stereotype.Component;

/** Hands what level 4 does to the record. */
@Component("actAtLevel4")
class ActAtLevel4Step implements TaskListener {

    private final ActAtLevel4 actAtLevel4;
    private final Speakers speakers;
    private final LondonTime time;

    ActAtLevel4Step(ActAtLevel4 actAtLevel4, Speakers speakers, LondonTime time) {
        this.actAtLevel4 = actAtLevel4;
        this.speakers = speakers;
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String at = answers.text("executivesAt");
        actAtLevel4.act(
                task.getExecution().getProcessBusinessKey(),
                Asked.reason(task),
                answers.required("role", "Choose what level 4 does."),
                answers.required("answer", "Say what is decided."),
                answers.required("executives", "Choose when executives are told."),
                at == null ? null : time.read("executivesAt", at),
                speakers.of(answers));
    }
}

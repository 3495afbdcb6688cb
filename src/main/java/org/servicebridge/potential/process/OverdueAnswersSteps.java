package org.servicebridge.potential.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.process.AskAlso;
import org.servicebridge.potential.AskLevelTwoToo;
import org.servicebridge.potential.LookAtEvent;
import org.springframework.stereotype.Component;

/** What the processes of reports and of events under watch call where no desk has answered in its time (INV-8, INV-10). */
@Component("overdueAnswers")
public class OverdueAnswersSteps {

    private static final String LOOK_AT_REPORT = "userTask_lookAtReport";
    private static final String ASK_PROVIDER = "userTask_askProviderAboutEvent";

    private final Cadence cadence;
    private final LookAtEvent lookAtEvent;
    private final AskLevelTwoToo levelTwo;
    private final AskAlso askAlso;
    private final Clock clock;

    OverdueAnswersSteps(
            Cadence cadence, LookAtEvent lookAtEvent, AskLevelTwoToo levelTwo, AskAlso askAlso, Clock clock) {
        this.cadence = cadence;
        this.lookAtEvent = lookAtEvent;
        this.levelTwo = levelTwo;
        this.askAlso = askAlso;
        this.clock = clock;
    }

    /** When a report that was made just now is overdue. */
    public Date reportOverdueAt() {
        return Date.from(cadence.here(ClockKind.LOOK_AT_REPORT).dueAfter(clock.instant()));
    }

    /** When level 2 is asked to ask the provider: some minutes after the time that the desk has named. */
    public Date eventOverdueAt(DelegateExecution execution) {
        return Date.from(
                cadence.here(ClockKind.WATCH_GRACE).dueAfter(lookAtEvent.askAt(execution.getProcessBusinessKey())));
    }

    public void askAboutReport(DelegateExecution execution) {
        ask(execution, LOOK_AT_REPORT, "nobody has looked at this report of a potential HSSI in its time.");
    }

    public void askAboutEvent(DelegateExecution execution) {
        if (levelTwo.maySee(execution.getProcessBusinessKey())) {
            ask(execution, ASK_PROVIDER, "nobody has asked the provider about this event under watch in its time.");
        }
    }

    private void ask(DelegateExecution execution, String task, String words) {
        String reference = execution.getProcessBusinessKey();
        askAlso.ask(execution.getProcessInstanceId(), task, levelTwo.group())
                .ifPresent(open -> levelTwo.tell(reference, reference + ": " + words, open));
    }
}

package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.CallKind;
import org.servicebridge.conference.HoldConferenceCall;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.BesideHssi.Begun;
import org.springframework.stereotype.Component;

/** Takes in what the start form of a call asked. */
@Component("holdConferenceCall")
class HoldConferenceCallStep implements ExecutionListener {

    private final BesideHssi besideHssi;
    private final HoldConferenceCall hold;
    private final LondonTime time;

    HoldConferenceCallStep(BesideHssi besideHssi, HoldConferenceCall hold, LondonTime time) {
        this.besideHssi = besideHssi;
        this.hold = hold;
        this.time = time;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Begun begun = besideHssi.begin(execution);
        String callAt = begun.answers().text("callAt");
        hold.hold(
                begun.reference(),
                CallKind.of(begun.answers().text("kind")),
                begun.answers().text("what"),
                callAt == null ? null : time.read("callAt", callAt),
                begun.actor());
    }
}

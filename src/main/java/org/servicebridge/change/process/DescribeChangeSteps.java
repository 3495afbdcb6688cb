package org.servicebridge.change.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.change.ChangeOverview;
import org.servicebridge.change.ChangePlan;
import org.servicebridge.change.ChangeTerms;
import org.servicebridge.change.HearChange;
import org.servicebridge.change.HearOverview;
import org.servicebridge.change.HearPlan;
import org.servicebridge.change.RecordRfc;
import org.servicebridge.change.StandardCriterion;
import org.servicebridge.change.StateChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Describe change" calls: what is asked for, and either its written RFC or all that is heard on the telephone. */
@Component("describeChange")
public class DescribeChangeSteps {

    private static final String RFC_WRITTEN = "rfcWritten";

    private final StateChange stateChange;
    private final RecordRfc recordRfc;
    private final HearChange hearChange;
    private final HearPlan hearPlan;
    private final HearOverview hearOverview;
    private final LondonTime time;
    private final CurrentActor currentActor;
    private final ChangeInHand changeInHand;

    DescribeChangeSteps(
            StateChange stateChange,
            RecordRfc recordRfc,
            HearChange hearChange,
            HearPlan hearPlan,
            HearOverview hearOverview,
            LondonTime time,
            CurrentActor currentActor,
            ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.stateChange = stateChange;
        this.recordRfc = recordRfc;
        this.hearChange = hearChange;
        this.hearPlan = hearPlan;
        this.hearOverview = hearOverview;
        this.time = time;
        this.currentActor = currentActor;
    }

    /** What is asked for, and whether there is a written RFC (CHG-10). */
    public void stateChange(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean written = answers.saidYes("written", "Say whether there is a written RFC.");
        stateChange.state(
                changeInHand.of(task),
                new ChangeTerms(
                        answers.required("title", "Give the change a title."),
                        answers.required("contactName", "Say who answers for the change."),
                        MailAddress.required(answers, "contactEmail"),
                        answers.saidYes("alreadyDone", "Say whether it was carried out already."),
                        answers.choices("standardCriteria").stream()
                                .map(StandardCriterion::of)
                                .map(StandardCriterion::code)
                                .toList(),
                        written),
                currentActor.get());
        task.getExecution().setVariable(RFC_WRITTEN, written);
    }

    /** The written RFC and its planned time (CHG-3). */
    public void recordRfc(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        recordRfc.record(
                changeInHand.of(task),
                answers.requiredLine("rfcNumber", "Give the number of the RFC."),
                plannedStart(answers),
                plannedFinish(answers),
                currentActor.get());
    }

    /** What is to be changed, as it was said (CHG-3). */
    public void hearChange(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        hearChange.hear(
                changeInHand.of(task),
                new ChangePlan.Change(
                        answers.required("what", "Say what is changed, and in which environments."),
                        plannedStart(answers),
                        plannedFinish(answers),
                        answers.required("impactAndRisks", "Say what impact and which risks it has."),
                        answers.required("otherProviders", "Say whether other providers are concerned."),
                        answers.required("rationale", "Say why it cannot wait for the usual process."),
                        answers.required("successCriteria", "Say how its success is seen.")),
                currentActor.get());
    }

    /** How it is tested, carried out and backed out, as it was said (CHG-3). */
    public void hearPlan(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        hearPlan.hear(
                changeInHand.of(task),
                answers.required("tests", "Say how it is tested before and after."),
                answers.required("implementation", "Say how it is carried out."),
                answers.required("backOut", "Say how it is backed out."),
                currentActor.get());
    }

    /** What the ECAB hears beside the change (CHG-12). */
    public void hearOverview(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        hearOverview.hear(
                changeInHand.of(task),
                new ChangeOverview(
                        answers.required("userImpact", "Say what the incident means for users."),
                        answers.required("outages", "Say which outages it causes, or that it causes none."),
                        answers.required("communicationPlan", "Say how users are told.")),
                currentActor.get());
    }

    private Instant plannedStart(FormAnswers answers) {
        return time.read("plannedStart", answers.required("plannedStart", "Say when it starts."));
    }

    private Instant plannedFinish(FormAnswers answers) {
        return time.read("plannedFinish", answers.required("plannedFinish", "Say when it finishes."));
    }
}

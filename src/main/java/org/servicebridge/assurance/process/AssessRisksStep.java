package org.servicebridge.assurance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.assurance.AssessRisks;
import org.servicebridge.assurance.ClinicalRisk;
import org.servicebridge.assurance.RiskAssessment;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the desk's assessment of risks to the record. */
@Component("assessRisks")
class AssessRisksStep implements TaskListener {

    private final AssessRisks assessRisks;
    private final CurrentActor currentActor;

    AssessRisksStep(AssessRisks assessRisks, CurrentActor currentActor) {
        this.assessRisks = assessRisks;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String securityRisk = answers.required("securityRisk", "Say whether there is a security or IG risk.");
        RiskAssessment assessment = new RiskAssessment(
                yes(answers, "crisis", "Say whether the crisis criteria may be met."),
                ClinicalRisk.of(answers.text("clinicalRisk")),
                yes(answers, "patientHarmed", "Say whether a patient has come to harm."),
                !"no".equals(securityRisk),
                "significant".equals(securityRisk),
                answers.text("riskDescription"));
        DelegateExecution execution = task.getExecution();
        assessRisks.assess(execution.getProcessBusinessKey(), assessment, currentActor.get());
        execution.setVariable("risksAssessed", true);
    }

    private static boolean yes(FormAnswers answers, String field, String sentence) {
        return answers.saidYes(field, sentence);
    }
}

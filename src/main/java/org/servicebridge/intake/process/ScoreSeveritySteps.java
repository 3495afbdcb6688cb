package org.servicebridge.intake.process;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Incidents;
import org.servicebridge.intake.ScoreQuestion;
import org.servicebridge.intake.ScoreSeverity;
import org.springframework.stereotype.Component;

/** What the process "Score severity" calls: the sheet is scored as guidance, with or without an HSSI (SEV-3). */
@Component("scoreSeverity")
public class ScoreSeveritySteps {

    private static final String REFERENCE = "hssiReference";

    /** What {@code severity-score.dmn} answered. */
    private static final String SCORED = "scored";

    private static final String SCORE = "score";
    private static final String SEVERITY = "scoredSeverity";

    private final ScoreSeverity scoreSeverity;
    private final Incidents incidents;
    private final CurrentActor actor;

    ScoreSeveritySteps(ScoreSeverity scoreSeverity, Incidents incidents, CurrentActor actor) {
        this.scoreSeverity = scoreSeverity;
        this.incidents = incidents;
        this.actor = actor;
    }

    /** What {@code severity-score.dmn} gave, to the record where an HSSI was named; the answers do not stay in the process. */
    public void scoreSeverity(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.of(execution);
        Map<ScoreQuestion, String> sheet = sheet(answers);
        String reference = reference(answers);
        if (!(execution.getVariable(SCORED) instanceof Map<?, ?> scored
                && scored.get(SCORE) instanceof Number score
                && scored.get("severity") instanceof Number severity)) {
            throw new IllegalStateException("severity-score.dmn gave no answer for " + sheet);
        }
        DelegateExecution process = execution.getProcessInstance();
        sheet.keySet().forEach(question -> process.removeVariable(question.key()));
        process.removeVariable(REFERENCE);
        process.setVariable(SCORE, score.intValue());
        process.setVariable(SEVERITY, severity.intValue());
        if (reference != null) {
            scoreSeverity.score(reference, sheet, score.intValue(), severity.intValue(), actor.get());
            process.setProcessBusinessKey(reference);
            process.setVariables(Card.of(incidents.get(reference)));
        }
    }

    private static @Nullable String reference(FormAnswers answers) {
        String entered = answers.text(REFERENCE);
        return entered == null ? null : entered.toUpperCase(Locale.ROOT);
    }

    private static Map<ScoreQuestion, String> sheet(FormAnswers answers) {
        Map<ScoreQuestion, String> sheet = new EnumMap<>(ScoreQuestion.class);
        for (ScoreQuestion question : ScoreQuestion.values()) {
            String answer = answers.text(question.key());
            if (answer == null || !question.answers().contains(answer)) {
                throw Refusal.invalid(
                        question.key(), "Answer the question on %s from the list.".formatted(question.words()));
            }
            sheet.put(question, answer);
        }
        return sheet;
    }
}

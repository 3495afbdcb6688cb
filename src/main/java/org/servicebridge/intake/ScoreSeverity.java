package org.servicebridge.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.SeverityHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the scoring sheet gave on the record of an open HSSI: guidance, which changes no severity (SEV-3). */
@Component
public class ScoreSeverity {

    private final Incidents incidents;
    private final SeverityHistory history;
    private final NoteOnRecord record;

    ScoreSeverity(Incidents incidents, SeverityHistory history, NoteOnRecord record) {
        this.incidents = incidents;
        this.history = history;
        this.record = record;
    }

    /**
     * @param answers the answer to each question, by its code
     * @param score 0 to 310
     * @param severity the band of the score, 1 to 5
     * @throws Refusal where the actor sees no such record, or it is not open any more
     */
    @Transactional
    public void score(String reference, Map<ScoreQuestion, String> answers, int score, int severity, Actor actor) {
        incidents.lock(reference, actor).requireOpen();
        history.add(reference, severity, "score", actor, "Score %d".formatted(score));
        record.note(
                reference,
                "severity-scored",
                "Score %d, which is severity %d, as guidance only: %s.".formatted(score, severity, inWords(answers)),
                actor);
    }

    private static String inWords(Map<ScoreQuestion, String> answers) {
        return Arrays.stream(ScoreQuestion.values())
                .map(question -> question.words() + " " + answers.get(question))
                .collect(Collectors.joining(", "));
    }
}

package org.servicebridge.incident.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.servicebridge.access.Actor;
import org.servicebridge.access.LateAnswers;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;

/** Puts an answer that came after its task had ended onto the incident's timeline, so that nothing said is lost. */
@Component
class KeepLateAnswer implements LateAnswers {

    private static final int LONGEST = 4_000;
    private static final String INCIDENT = "HSSI-";

    private final HistoryService history;
    private final NoteOnRecord note;

    KeepLateAnswer(HistoryService history, NoteOnRecord note) {
        this.history = history;
        this.note = note;
    }

    @Override
    public void keep(String taskId, Actor who, Map<String, Object> answers) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String reference = process == null ? null : process.getBusinessKey();
        if (reference != null && reference.startsWith(INCIDENT)) {
            note.note(reference, "late-answer", text(task.getName(), answers), who);
        }
    }

    private static String text(String task, Map<String, Object> answers) {
        String given = new TreeMap<>(answers)
                .entrySet().stream()
                        .filter(answer -> answer.getValue() != null
                                && !CleanText.isBlank(answer.getValue().toString()))
                        .map(answer -> answer.getKey() + ": " + answer.getValue())
                        .map(CleanText::printable)
                        .collect(Collectors.joining("; "));
        return CleanText.cut("Answered too late to \"%s\": %s".formatted(task, given), LONGEST);
    }
}

package org.servicebridge.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a process beside an HSSI from its page, the API or another step, with the answers to its start form, as the HSSI keeps it. */
@Component
public class StartBeside {

    private final Incidents incidents;
    private final BesideProcesses beside;
    private final StartForms forms;
    private final BesideStarter starter;

    StartBeside(Incidents incidents, BesideProcesses beside, StartForms forms, BesideStarter starter) {
        this.incidents = incidents;
        this.beside = beside;
        this.forms = forms;
        this.starter = starter;
    }

    /**
     * The process itself checks who starts what, as it does from Tasklist.
     *
     * @param answers texts, numbers, true or false by the fields of the start form, without the reference
     * @throws Refusal as the process refuses, or where an answer belongs to no field or is too long
     */
    @Transactional
    public BesideProcess start(String reference, String key, Map<String, Object> answers, Actor actor) {
        String locked = incidents.lock(reference, actor).reference();
        BesideProcess process = beside.of(key);
        Set<String> fields = forms.of(key, locked).stream().map(StartField::key).collect(Collectors.toSet());
        Map<String, Object> taken = new HashMap<>();
        answers.forEach((field, answer) -> {
            if (!fields.contains(field)) {
                throw Refusal.invalid(field, "There is no such field.");
            }
            if (answer instanceof String text && CleanText.length(text) > FormAnswers.LONGEST_TEXT) {
                throw Refusal.invalid(field, "The text is longer than 4,000 characters.");
            }
            if (answer != null) {
                taken.put(field, answer);
            }
        });
        taken.put(Reference.NAME, locked);
        starter.start(key, locked, taken, actor);
        return process;
    }
}

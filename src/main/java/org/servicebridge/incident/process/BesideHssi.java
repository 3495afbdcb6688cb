package org.servicebridge.incident.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.BeginBeside;
import org.servicebridge.incident.BesideProcesses;
import org.servicebridge.incident.BesideStarter;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/**
 * Takes in what a start form beside an HSSI asked. The listener of the start event calls it first: it checks who starts what
 * for which incident, gives the process its business key and cards, and takes the answers out of the process.
 */
@Component("besideHssi")
public class BesideHssi implements BesideStarter {

    private final BeginBeside begin;
    private final BesideProcesses processes;
    private final RepositoryService repository;
    private final Processes engine;
    private final CurrentActor currentActor;
    private final ThreadLocal<@Nullable Actor> starter = new ThreadLocal<>();

    BesideHssi(
            BeginBeside begin,
            BesideProcesses processes,
            RepositoryService repository,
            Processes engine,
            CurrentActor currentActor) {
        this.begin = begin;
        this.processes = processes;
        this.repository = repository;
        this.engine = engine;
        this.currentActor = currentActor;
    }

    @Override
    public void start(String process, String reference, Map<String, Object> answers, Actor actor) {
        Actor outer = starter.get();
        starter.set(actor);
        try {
            engine.start(process, reference, answers);
        } finally {
            if (outer == null) {
                starter.remove();
            } else {
                starter.set(outer);
            }
        }
    }

    /** Reads {@code reference}, {@code what} (why, where the form asks so) and {@code by} (who said so on the telephone). */
    public Begun begin(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.takenFrom(execution);
        String by = answers.saidBy();
        Actor who = Objects.requireNonNullElseGet(starter.get(), currentActor::get);
        Actor actor = by == null ? who : who.onBehalfOf(by, true);
        Incident incident =
                begin.begin(processes.of(key(execution)), answers.text(Reference.NAME), answers.text("what"), actor);
        execution.removeVariables();
        execution.setProcessBusinessKey(incident.reference());
        execution.setVariables(Card.of(incident));
        return new Begun(incident.reference(), answers, actor);
    }

    private String key(DelegateExecution execution) {
        return repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }

    /** What was started: for which incident, with which further answers, by whom. */
    public record Begun(String reference, FormAnswers answers, Actor actor) {}
}

package org.servicebridge.review.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.review.AnswerRing;
import org.servicebridge.review.BeginRingRound;
import org.servicebridge.review.Impact;
import org.servicebridge.review.RequireCoreHours;
import org.servicebridge.review.RingRounds;
import org.servicebridge.review.WriteImpactTable;
import org.springframework.stereotype.Component;

/** What the process "Ring round" calls and asks: whom to ring, what each of them sees, and the table of impact at the end. */
@Component("ringRound")
public class RingRoundSteps {

    /** Which ring of the round a task of the loop is about. */
    private static final String RING = "ring";

    private final BesideHssi besideHssi;
    private final RequireCoreHours coreHours;
    private final Incidents incidents;
    private final RingRounds rounds;
    private final BeginRingRound beginRingRound;
    private final AnswerRing answerRing;
    private final WriteImpactTable writeImpactTable;
    private final CurrentActor currentActor;

    RingRoundSteps(
            BesideHssi besideHssi,
            RequireCoreHours coreHours,
            Incidents incidents,
            RingRounds rounds,
            BeginRingRound beginRingRound,
            AnswerRing answerRing,
            WriteImpactTable writeImpactTable,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.coreHours = coreHours;
        this.incidents = incidents;
        this.rounds = rounds;
        this.beginRingRound = beginRingRound;
        this.answerRing = answerRing;
        this.writeImpactTable = writeImpactTable;
        this.currentActor = currentActor;
    }

    /** Begins a ring-round, in core hours only (SON-1). */
    public void askForRingRound(DelegateExecution execution) {
        besideHssi.begin(execution);
        coreHours.require();
    }

    /** The list that was agreed for the service the last time. */
    public @Nullable String list(DelegateExecution execution) {
        String service = incidents.get(reference(execution)).dataSet().service();
        return rounds.list(service).orElse(null);
    }

    /** Whom to ring. */
    public void chooseOrganisations(DelegateTask task) {
        beginRingRound.begin(
                reference(task.getExecution()),
                FormAnswers.of(task).required("organisations", "Say whom to ring, one a line."),
                currentActor.get());
    }

    /** The rings still to be made. */
    public List<Long> open(DelegateExecution execution) {
        return rounds.open(reference(execution));
    }

    /** When the organisations' day is over. */
    public Date dayOver() {
        return Date.from(coreHours.end());
    }

    /** Names the organisation on its card: a dozen cards with one name could not be shared out. */
    public void nameRing(DelegateTask task) {
        task.setName("Ring " + rounds.organisation(ring(task)));
    }

    /** Whom to ring now. */
    public String whom(long ring) {
        return "**Ring: %s**".formatted(Markdown.plain(rounds.organisation(ring)));
    }

    /** What an organisation said. */
    public void ringOrganisation(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answerRing.answer(
                reference(task.getExecution()),
                ring(task),
                Impact.of(answers.text("impact")),
                answers.required("words", "Say what they see."),
                answers.requiredLine(FormAnswers.BY, "Say whom you spoke to, or tried to."),
                currentActor.get());
    }

    /** What all of them said, as a table. */
    public void writeImpactTable(DelegateExecution execution) {
        writeImpactTable.write(reference(execution));
    }

    private static String reference(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    private static long ring(DelegateTask task) {
        return ((Number) task.getVariable(RING)).longValue();
    }
}

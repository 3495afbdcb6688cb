package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicebridge.access.Codes;
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the clocks on the record against the engine's timers: a clock without a timer runs out and nobody hears of it. */
class ClocksAgree {

    private static final Instant NEVER = Instant.parse("8000-01-01T00:00:00Z");

    private static final Set<ClockKind> OF_THE_MAIN_MODELS = EnumSet.of(
            ClockKind.SUPPLIER_CONFIRMATION,
            ClockKind.FIRST_NOTICE,
            ClockKind.NEXT_NOTICE,
            ClockKind.SUPPLIER_UPDATE,
            ClockKind.FIX_TIME);

    private final JdbcClient database;
    private final ModelProperties models;
    private final Deadlines deadlines;
    private final Clock clock;

    ClocksAgree(ApplicationContext context) {
        database = context.getBean(JdbcClient.class);
        models = context.getBean(ModelProperties.class);
        deadlines = context.getBean(Deadlines.class);
        clock = context.getBean(Clock.class);
    }

    /** Fails where a running clock has no timer or, if it is of a task, no task, or the reverse. */
    void require(String reference) {
        List<Deadline> running = deadlines.of(reference).stream()
                .filter(deadline -> deadline.stoppedAt() == null)
                .toList();
        requireOfTasks(reference, running);
        List<Timer> timers = timers(reference);
        boolean managed = database.sql("""
                        select exists (select from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.business_key_ = :reference and d.key_ = 'hssi')
                        """)
                .param("reference", reference)
                .query(Boolean.class)
                .single();

        if (managed) {
            requireOfCovered(reference, running);
        }
        assertThat(running.stream()
                        .filter(deadline -> !deadline.belongsToTask())
                        .filter(deadline -> isToCome(deadline) && (managed || !isOfTheMainModels(deadline))))
                .as("clocks of %s that still run; its timers are %s", reference, timers)
                .allMatch(deadline -> timers.stream().anyMatch(timer -> timer.isOf(deadline)));
        assertThat(timers.stream().filter(timer -> timer.due().isBefore(NEVER)))
                .as("timers of %s that a clock governs; its running clocks are %s", reference, running)
                .allMatch(timer -> timer.kind()
                        .map(any -> running.stream().anyMatch(timer::isOf))
                        .orElse(true));
    }

    /** Each task that has a clock of its own is due with it, if not before, and each such clock has its task. */
    private void requireOfTasks(String reference, List<Deadline> running) {
        List<Deadline> ofTasks =
                running.stream().filter(Deadline::belongsToTask).toList();
        List<String> waiting = new ArrayList<>();
        for (Waits task : waits("""
                select t.proc_def_id_ model, t.task_def_key_ element, t.due_date_ due from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                where p.business_key_ = :reference and t.due_date_ is not null
                """, reference)) {
            kind(task).filter(ClockKind::isOfTask).ifPresent(kind -> {
                waiting.add(kind.code());
                assertThat(ofTasks.stream().filter(deadline -> deadline.clock().equals(kind.code())))
                        .as("%s of %s is due at %s", task.element(), reference, task.due())
                        .anyMatch(deadline -> !task.due().isAfter(deadline.dueAt()));
            });
        }
        assertThat(ofTasks)
                .as("clocks of tasks of %s", reference)
                .extracting(Deadline::clock)
                .containsExactlyInAnyOrderElementsOf(waiting);
    }

    /** Who waits by the clock of another waits by one that runs, or by a due date of their own; the offer of earlier models alone has neither. */
    private void requireOfCovered(String reference, List<Deadline> running) {
        for (Waits task : waits("""
                select t.proc_def_id_ model, t.task_def_key_ element, now() due from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                where p.business_key_ = :reference and t.due_date_ is null
                """, reference)) {
            models.property(task.model(), task.element(), ModelProperties.COVERED_BY)
                    .filter(codes -> !codes.equals(ClockKind.HANDOVER.code()))
                    .ifPresent(codes -> assertThat(running)
                            .as("%s of %s is covered by %s", task.element(), reference, codes)
                            .extracting(Deadline::clock)
                            .containsAnyElementsOf(List.of(codes.split(","))));
        }
    }

    /** A story of a process beside an HSSI may have its record only: then nothing of the main models runs. */
    private static boolean isOfTheMainModels(Deadline deadline) {
        return OF_THE_MAIN_MODELS.contains(Codes.known(ClockKind.class, deadline.clock()));
    }

    private boolean isToCome(Deadline deadline) {
        return deadline.breachedAt() == null && deadline.dueAt().isAfter(clock.instant());
    }

    private List<Timer> timers(String reference) {
        return waits("""
                select j.process_def_id_ model, d.act_id_ element, j.duedate_ due
                from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                join act_ru_execution p on p.id_ = j.process_instance_id_
                where p.business_key_ = :reference and j.type_ = 'timer'
                """, reference).stream()
                .map(job -> new Timer(kind(job), job.due()))
                .toList();
    }

    /** By the database, because every step of every story asks: the engine would be asked once a process. */
    private List<Waits> waits(String question, String reference) {
        return database.sql(question)
                .param("reference", reference)
                .query((row, number) -> new Waits(
                        row.getString("model"),
                        row.getString("element"),
                        row.getTimestamp("due").toInstant()))
                .list();
    }

    private Optional<ClockKind> kind(Waits waiting) {
        return models.property(waiting.model(), waiting.element(), ModelProperties.CLOCK)
                .map(code -> Codes.known(ClockKind.class, code));
    }

    private record Waits(String model, String element, Instant due) {}

    private record Timer(Optional<ClockKind> kind, Instant due) {

        /** A timer that no one clock governs, for instance of whichever notice comes next, goes by its time. */
        boolean isOf(Deadline deadline) {
            return kind.map(ClockKind::code).map(deadline.clock()::equals).orElse(true) && isDue(deadline);
        }

        private boolean isDue(Deadline deadline) {
            return due.equals(deadline.dueAt()) || due.equals(deadline.atRiskAt());
        }
    }
}

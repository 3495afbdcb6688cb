package org.servicebridge.randomwalk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands at one moment, in record and engine.
 *
 * @param entries how many entries each timeline has
 * @param failed what the engine could not do by itself
 */
record Scene(
        Instant now,
        List<Hssi> hssis,
        List<OpenTask> tasks,
        List<Timer> timers,
        List<RunningClock> clocks,
        List<Running> processes,
        Map<String, Integer> entries,
        List<String> failed) {

    /**
     * One HSSI as the record has it.
     *
     * @param movedAt when a desk last took it over from another
     */
    record Hssi(
            String reference,
            String state,
            @Nullable String owner,
            @Nullable String handoverTo,
            @Nullable String offeredTo,
            @Nullable String reportingDesk,
            @Nullable String provider,
            @Nullable Boolean bau,
            String communications,
            boolean clinicalRisk,
            boolean patientHarmed,
            boolean securityRisk,
            boolean communicatedService,
            @Nullable Instant movedAt) {

        /** The desk that does what is owed. */
        @Nullable
        String managing() {
            return handoverTo == null ? owner : handoverTo;
        }

        boolean isOpen() {
            return !isIn("CLOSED", "WITHDRAWN");
        }

        boolean isIn(String... states) {
            return Set.of(states).contains(state);
        }

        boolean isRestricted() {
            return clinicalRisk || patientHarmed || securityRisk || !communicatedService;
        }
    }

    /**
     * One open task; {@code reference} is empty where it is of no HSSI.
     *
     * @param subject by which the clock of a task knows it
     * @param ownQuestionOf the group that was named and stays asked whoever owns the HSSI; null where the owner is asked as such
     */
    record OpenTask(
            String id,
            String key,
            String name,
            String reference,
            String process,
            String definition,
            String subject,
            @Nullable Instant due,
            @Nullable String assignee,
            @Nullable String ownQuestionOf,
            Set<String> groups) {

        boolean is(String... stems) {
            for (String stem : stems) {
                if (key.equals("userTask_" + stem)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * One timer of the engine.
     *
     * @param free when it can fire at the earliest: later than it is due where an application was killed that had taken it up
     */
    record Timer(String id, String reference, String process, String element, Instant due, Instant free) {}

    /**
     * One clock that runs on the record.
     *
     * @param subject the step that it is of; empty where it is of the HSSI as a whole
     */
    record RunningClock(
            String reference,
            String kind,
            String subject,
            Instant due,
            Instant atRisk,
            @Nullable Instant breached) {}

    /** One process that runs. */
    record Running(String reference, String process) {}

    List<Hssi> open() {
        return hssis.stream().filter(Hssi::isOpen).toList();
    }

    List<OpenTask> tasksOf(String reference) {
        return tasks.stream().filter(task -> task.reference().equals(reference)).toList();
    }

    boolean runs(String reference, String process) {
        return processes.contains(new Running(reference, process));
    }

    /** What a refusal must leave as it was; who has taken a task has answered the page of it, whatever becomes of what they say. */
    boolean isAs(Scene other) {
        return hssis.equals(other.hssis)
                && clocksOfNoPage().equals(other.clocksOfNoPage())
                && keys(tasks).equals(keys(other.tasks))
                && timersOfNoPage().equals(other.timersOfNoPage());
    }

    private List<RunningClock> clocksOfNoPage() {
        return clocks.stream()
                .filter(clock -> !clock.kind().equals("on-call-answer"))
                .toList();
    }

    private List<Instant> timersOfNoPage() {
        return timers.stream()
                .filter(timer -> !timer.process().startsWith("await-answer:"))
                .map(Timer::due)
                .toList();
    }

    /** What is open, one line each, for whoever reads why a walk failed. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of("— as it stands then —"));
        open().forEach(hssi -> lines.add(hssi.toString()));
        clocks.forEach(clock -> lines.add(clock.toString()));
        timers.forEach(timer ->
                lines.add("timer %s of %s, due %s".formatted(timer.element(), timer.reference(), timer.due())));
        tasks.forEach(task -> lines.add("%s for %s".formatted(task.name(), task.groups())));
        processes.forEach(process -> lines.add("%s of %s runs".formatted(process.process(), process.reference())));
        return String.join("\n", lines);
    }

    private static List<String> keys(List<OpenTask> tasks) {
        return tasks.stream().map(task -> task.id() + task.key()).toList();
    }
}

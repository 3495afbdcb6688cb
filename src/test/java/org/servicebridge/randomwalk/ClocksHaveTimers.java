package org.servicebridge.randomwalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.access.Codes;
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.incident.ClockKind;

final class ClocksHaveTimers implements Law {

    private final ModelProperties models;
    private final Map<String, Optional<String>> kinds = new HashMap<>();

    ClocksHaveTimers(ModelProperties models) {
        this.models = models;
    }

    @Override
    public String sentence() {
        return "Every clock that runs has a timer at its time, or the task whose time it is, due by then; every timer of a clock and every task with one has its clock.";
    }

    @Override
    public List<String> broken(Scene scene) {
        List<String> broken = new ArrayList<>();
        for (Scene.RunningClock clock : scene.clocks()) {
            boolean ofTask = Codes.known(ClockKind.class, clock.kind()).isOfTask();
            boolean toCome = clock.breached() == null && clock.due().isAfter(scene.now());
            boolean kept = ofTask
                    ? scene.tasksOf(clock.reference()).stream().anyMatch(task -> isOf(task, clock))
                    : scene.timers().stream().anyMatch(timer -> isOf(timer, clock));
            if ((ofTask || toCome) && !kept) {
                broken.add(
                        "%s: no timer or task for %s, due %s".formatted(clock.reference(), clock.kind(), clock.due()));
            }
        }
        for (Scene.OpenTask task : scene.tasks()) {
            if (isOnRecord(task.reference(), scene)
                    && hasOwnClock(task)
                    && scene.clocks().stream().noneMatch(clock -> isOf(task, clock))) {
                broken.add("%s: no clock for the task %s, due %s".formatted(task.reference(), task.name(), task.due()));
            }
        }
        for (Scene.Timer timer : scene.timers()) {
            // One whose time has passed already fires before anybody does anything else, except here.
            boolean toCome = timer.due().isAfter(scene.now());
            if (toCome && kind(timer).isPresent() && !isKept(timer, scene)) {
                broken.add("%s: no clock for the timer %s, due %s"
                        .formatted(timer.reference(), timer.element(), timer.due()));
            }
        }
        return broken;
    }

    /** A report or an event under watch is no HSSI: no clock of it stands on a record, but on the task that waits. */
    private boolean isKept(Scene.Timer timer, Scene scene) {
        return isOnRecord(timer.reference(), scene)
                ? scene.clocks().stream().anyMatch(clock -> isOf(timer, clock))
                : !scene.tasksOf(timer.reference()).isEmpty();
    }

    private static boolean isOnRecord(String reference, Scene scene) {
        return scene.hssis().stream().anyMatch(hssi -> hssi.reference().equals(reference));
    }

    private boolean hasOwnClock(Scene.OpenTask task) {
        return kind(task.definition(), task.key())
                .map(kind -> Codes.known(ClockKind.class, kind).isOfTask())
                .orElse(false);
    }

    /** Due with its clock, or before: with what it holds up. */
    private boolean isOf(Scene.OpenTask task, Scene.RunningClock clock) {
        return task.reference().equals(clock.reference())
                && task.subject().equals(clock.subject())
                && task.due() != null
                && !task.due().isAfter(clock.due())
                && kind(task.definition(), task.key()).map(clock.kind()::equals).orElse(false);
    }

    private boolean isOf(Scene.Timer timer, Scene.RunningClock clock) {
        return timer.reference().equals(clock.reference())
                && (timer.due().equals(clock.due()) || timer.due().equals(clock.atRisk()))
                && kind(timer).map(clock.kind()::equals).orElse(true);
    }

    private Optional<String> kind(Scene.Timer timer) {
        return kind(timer.process(), timer.element());
    }

    private Optional<String> kind(String process, String element) {
        return kinds.computeIfAbsent(
                process + element, key -> models.property(process, element, ModelProperties.CLOCK));
    }
}

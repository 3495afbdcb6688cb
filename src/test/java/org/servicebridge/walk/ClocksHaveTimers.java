package org.servicebridge.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.engine.ModelProperties;

final class ClocksHaveTimers implements Law {

    private final ModelProperties models;
    private final Map<String, Optional<String>> kinds = new HashMap<>();

    ClocksHaveTimers(ModelProperties models) {
        this.models = models;
    }

    @Override
    public String sentence() {
        return "Every clock that runs has a timer at its time, and every timer of a clock a clock.";
    }

    @Override
    public List<String> broken(Scene scene) {
        List<String> broken = new ArrayList<>();
        for (Scene.RunningClock clock : scene.clocks()) {
            boolean toCome = clock.breached() == null && clock.due().isAfter(scene.now());
            boolean timed = scene.timers().stream().anyMatch(timer -> isOf(timer, clock));
            if (toCome && !timed) {
                broken.add("%s: no timer for %s, due %s".formatted(clock.reference(), clock.kind(), clock.due()));
            }
        }
        for (Scene.Timer timer : scene.timers()) {
            if (kind(timer).isPresent() && scene.clocks().stream().noneMatch(clock -> isOf(timer, clock))) {
                broken.add("%s: no clock for the timer %s, due %s"
                        .formatted(timer.reference(), timer.element(), timer.due()));
            }
        }
        return broken;
    }

    private boolean isOf(Scene.Timer timer, Scene.RunningClock clock) {
        return timer.reference().equals(clock.reference())
                && (timer.due().equals(clock.due()) || timer.due().equals(clock.atRisk()))
                && kind(timer).map(clock.kind()::equals).orElse(true);
    }

    private Optional<String> kind(Scene.Timer timer) {
        return kinds.computeIfAbsent(
                timer.process() + timer.element(), key -> models.property(timer.process(), timer.element(), "clock"));
    }
}

package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servicebridge.incident.Timeline;

/** Looks at those only to which something was added since the last step. */
final class TimelinesAreIntact implements Law {

    private final Timeline timeline;
    private Map<String, Integer> seen = Map.of();

    TimelinesAreIntact(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String sentence() {
        return "The chain of every timeline holds.";
    }

    @Override
    public List<String> broken(Scene scene) {
        Map<String, Integer> before = seen;
        seen = scene.entries();
        return scene.entries().keySet().stream()
                .filter(reference -> !Objects.equals(scene.entries().get(reference), before.get(reference)))
                .filter(reference -> !timeline.check(reference).isIntact())
                .toList();
    }
}

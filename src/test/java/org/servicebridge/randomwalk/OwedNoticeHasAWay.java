package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Set;

final class OwedNoticeHasAWay implements Law {

    private static final Set<String> OWED = Set.of("first-notice", "next-notice", "final-notice");

    /** Where it is written, released, or told in another way. */
    private static final String[] WAYS = {
        "draftNotice", "releaseNotice", "reachReaders", "followArrangement", "decideRetrospective"
    };

    /** Whoever it waits for meanwhile. */
    private static final String[] BLOCKERS = {
        "logIncident",
        "setSeverity",
        "assessRisks",
        "decideBau",
        "callEdm",
        "callLevel3",
        "giveGuidance",
        "tellProvider",
        "confirmHssi",
        "decideDispute"
    };

    @Override
    public String sentence() {
        return "A notice that is owed has a task through which it can leave, or a task of whoever it waits for.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.clocks().stream()
                .filter(clock -> OWED.contains(clock.kind()))
                .filter(clock ->
                        scene.tasksOf(clock.reference()).stream().noneMatch(task -> task.is(WAYS) || task.is(BLOCKERS)))
                .map(clock -> "%s: %s runs, and nobody can send it: %s"
                        .formatted(clock.reference(), clock.kind(), scene.tasksOf(clock.reference())))
                .toList();
    }
}

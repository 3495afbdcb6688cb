package org.servicebridge.walk;

import java.util.List;

final class OwedNoticeHasAWay implements Law {

    /** Where it is written, released, or told in another way. */
    private static final String[] WAYS = {
        "draftNotice", "releaseNotice", "reachReaders", "followArrangement", "decideRetrospective"
    };

    /** Whoever it waits for meanwhile. */
    private static final String[] BLOCKERS = {
        "assessRisks",
        "decideBau",
        "callEdm",
        "callLevel3",
        "giveGuidance",
        "checkResolution",
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
                .filter(clock ->
                        clock.kind().equals("first-notice") || clock.kind().equals("next-notice"))
                .filter(clock ->
                        scene.tasksOf(clock.reference()).stream().noneMatch(task -> task.is(WAYS) || task.is(BLOCKERS)))
                .map(clock -> "%s: %s runs, and nobody can send it: %s"
                        .formatted(clock.reference(), clock.kind(), scene.tasksOf(clock.reference())))
                .toList();
    }
}

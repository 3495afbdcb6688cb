package org.servicebridge.randomwalk;

import java.util.List;

/** Nothing is left between two desks: not by a change of shift, not by a takeover, not by its end. */
final class HandoverHasACall implements Law {

    @Override
    public String sentence() {
        return "What a desk has to hand over has its call as a task of that desk, and nothing else has one.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.hssis().stream()
                .filter(hssi -> isOwed(hssi) != isAsked(hssi, scene))
                .map(hssi -> "%s (%s) of %s, to be handed over to %s: %s"
                        .formatted(
                                hssi.reference(),
                                hssi.state(),
                                hssi.owner(),
                                hssi.handoverTo(),
                                scene.tasksOf(hssi.reference())))
                .toList();
    }

    private static boolean isOwed(Scene.Hssi hssi) {
        return hssi.isOpen() && hssi.handoverTo() != null;
    }

    private static boolean isAsked(Scene.Hssi hssi, Scene scene) {
        return scene.tasksOf(hssi.reference()).stream()
                .anyMatch(task -> task.is("handOver") && task.groups().contains(hssi.owner()));
    }
}

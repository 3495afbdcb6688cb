package org.servicebridge.randomwalk;

import java.util.List;

final class RecordFitsProcess implements Law {

    @Override
    public String sentence() {
        return "The state of the record allows what the engine waits for.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.hssis().stream()
                .filter(hssi -> !fits(hssi, scene))
                .map(hssi -> "%s is %s, and there run %s with %s"
                        .formatted(
                                hssi.reference(),
                                hssi.state(),
                                scene.processes().stream()
                                        .filter(running -> running.reference().equals(hssi.reference()))
                                        .map(Scene.Running::process)
                                        .toList(),
                                scene.tasksOf(hssi.reference())))
                .toList();
    }

    private static boolean fits(Scene.Hssi hssi, Scene scene) {
        String reference = hssi.reference();
        boolean managed = scene.runs(reference, "manage-hssi");
        boolean asked = scene.tasksOf(reference).stream().anyMatch(task -> task.is("tellProvider", "confirmHssi"));
        boolean disputed = scene.tasksOf(reference).stream().anyMatch(task -> task.is("decideDispute"));
        return scene.runs(reference, "hssi") == hssi.isOpen()
                && managed == hssi.isIn("MANAGED")
                && asked == hssi.isIn("AWAITING_CONFIRMATION")
                && disputed == hssi.isIn("REFUSED");
    }
}

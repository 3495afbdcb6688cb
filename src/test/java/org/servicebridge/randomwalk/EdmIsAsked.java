package org.servicebridge.randomwalk;

import java.util.List;
import org.servicebridge.access.Groups;

final class EdmIsAsked implements Law {

    @Override
    public String sentence() {
        return "At night a question for the EDM is open or was answered.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.hssis().stream()
                .filter(hssi -> hssi.isIn("MANAGED"))
                .filter(hssi -> isToBeAsked(hssi)
                        && scene.tasksOf(hssi.reference()).stream()
                                .noneMatch(task -> task.is("decideBau", "callEdm", "callLevel3", "giveGuidance")))
                .map(hssi -> "%s of %s, BAU %s, communications %s, and nobody asks: %s"
                        .formatted(
                                hssi.reference(),
                                hssi.owner(),
                                hssi.bau(),
                                hssi.communications(),
                                scene.tasksOf(hssi.reference())))
                .toList();
    }

    private static boolean isToBeAsked(Scene.Hssi hssi) {
        boolean held = hssi.communications().equals("HELD");
        return held || hssi.bau() == null && Groups.NATIONAL_SERVICE_DESK.equals(hssi.managing());
    }
}

package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;

/** Teams stay asked, whatever they may see: whoever names one lets it know what it is asked. */
final class SomebodyMayAnswer implements Law {

    private final Cast cast;

    SomebodyMayAnswer(Cast cast) {
        this.cast = cast;
    }

    @Override
    public String sentence() {
        return "Every open task has somebody who may do it, and none asks a desk that may not see the HSSI.";
    }

    @Override
    public List<String> broken(Scene scene) {
        Map<String, Scene.Hssi> hssis =
                scene.hssis().stream().collect(Collectors.toMap(Scene.Hssi::reference, hssi -> hssi));
        return scene.tasks().stream()
                .filter(task -> cast.of(task).isEmpty() || asksWhoDoesNotSee(task, hssis.get(task.reference())))
                .map(Scene.OpenTask::toString)
                .toList();
    }

    private static boolean asksWhoDoesNotSee(Scene.OpenTask task, Scene.@Nullable Hssi hssi) {
        if (hssi == null || !hssi.isRestricted() || hssi.owner() == null) {
            return false;
        }
        Set<String> asked = task.groups();
        return Groups.DESKS.stream()
                .filter(asked::contains)
                .anyMatch(desk -> !desk.equals(hssi.owner())
                        && !desk.equals(task.ownQuestionOf())
                        && !desk.equals(hssi.handoverTo())
                        && !desk.equals(hssi.offeredTo())
                        && !desk.equals(hssi.reportingDesk()));
    }
}

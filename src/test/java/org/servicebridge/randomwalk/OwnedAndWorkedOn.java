package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Set;
import org.servicebridge.access.Groups;

/**
 * Before an HSSI is assigned, the desk that rates it stands for its owner; where the process waits for the desk that reported it
 * (to verify, or to ask the reporter), that desk's task is the owner's; and where a notice waits to be released, whoever releases it
 * is who it waits for.
 */
final class OwnedAndWorkedOn implements Law {

    @Override
    public String sentence() {
        return "Every open HSSI has one owner, and somebody of the owner's has a task.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.open().stream()
                .filter(hssi -> !isWorkedOn(hssi, scene.tasksOf(hssi.reference())))
                .map(hssi -> "%s (%s) of %s, reported to %s: %s"
                        .formatted(
                                hssi.reference(),
                                hssi.state(),
                                hssi.owner(),
                                hssi.reportingDesk(),
                                scene.tasksOf(hssi.reference())))
                .toList();
    }

    private static boolean isWorkedOn(Scene.Hssi hssi, List<Scene.OpenTask> tasks) {
        if (!hssi.isIn("MANAGED") && tasks.stream().anyMatch(task -> task.is("releaseNotice", "decideRetrospective"))) {
            return hssi.owner() != null || hssi.isIn("REPORTED");
        }
        if (hssi.owner() == null) {
            return hssi.isIn("REPORTED")
                    && tasks.stream().anyMatch(task -> task.groups().stream().anyMatch(Groups.DESKS::contains));
        }
        return tasks.stream()
                .map(Scene.OpenTask::groups)
                .anyMatch(groups -> groups.contains(hssi.owner()) || isOfReporter(hssi, groups));
    }

    private static boolean isOfReporter(Scene.Hssi hssi, Set<String> groups) {
        return hssi.reportingDesk() != null
                && hssi.isIn("AWAITING_CONFIRMATION", "RESOLVED")
                && groups.contains(hssi.reportingDesk());
    }
}

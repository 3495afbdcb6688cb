package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Set;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;

/**
 * Before an HSSI is assigned, the desk that rates it stands for its owner; where the process waits for the desk that reported it
 * (to verify, or to ask the reporter), that desk's task is the owner's; and where a notice waits to be released, whoever releases it
 * is who it waits for. What is managed has work for a desk that is there at this hour: the Bridge is not, out of core hours, unless it
 * was called in and took it over then; that it is offered is no work. Nor does what a resolution leaves to do by the minute wait for the
 * Bridge at night.
 */
final class OwnedAndWorkedOn implements Law {

    private final CoreHours coreHours;

    OwnedAndWorkedOn(CoreHours coreHours) {
        this.coreHours = coreHours;
    }

    @Override
    public String sentence() {
        return "Every open HSSI has one owner, and somebody of the owner's who is there has a task.";
    }

    @Override
    public List<String> broken(Scene scene) {
        return scene.open().stream()
                .filter(hssi -> !isWorkedOn(hssi, scene.tasksOf(hssi.reference())) || isLeftAlone(hssi, scene))
                .map(hssi -> "%s (%s) of %s, reported to %s: %s"
                        .formatted(
                                hssi.reference(),
                                hssi.state(),
                                hssi.owner(),
                                hssi.reportingDesk(),
                                scene.tasksOf(hssi.reference())))
                .toList();
    }

    private boolean isLeftAlone(Scene.Hssi hssi, Scene scene) {
        if (hssi.isIn("RESOLVED")) {
            return hasGoneHome(hssi, scene)
                    && scene.tasksOf(hssi.reference()).stream()
                            .anyMatch(task -> task.is("draftNotice", "checkResolution", "recordResolution")
                                    && task.groups().equals(Set.of(Groups.SERVICE_BRIDGE)));
        }
        return hssi.isIn("MANAGED")
                && (hasGoneHome(hssi, scene)
                        || scene.tasksOf(hssi.reference()).stream()
                                .filter(task -> !task.is("takeOver", "handOver"))
                                .noneMatch(task -> task.groups().contains(hssi.managing())));
    }

    private boolean hasGoneHome(Scene.Hssi hssi, Scene scene) {
        boolean calledIn = hssi.movedAt() != null && !coreHours.contains(hssi.movedAt());
        return Groups.SERVICE_BRIDGE.equals(hssi.managing()) && !coreHours.contains(scene.now()) && !calledIn;
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

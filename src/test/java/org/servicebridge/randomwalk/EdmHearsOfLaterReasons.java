package org.servicebridge.randomwalk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;

/** A risk that nobody knew of when the desk decided is a reason of the non-BAU profile; what was known then was weighed by the desk. */
final class EdmHearsOfLaterReasons implements Law {

    private Map<String, Scene.Hssi> seen = Map.of();

    @Override
    public String sentence() {
        return "Once a risk arises at night, it is not business as usual any more, whatever was decided before.";
    }

    @Override
    public List<String> broken(Scene scene) {
        Map<String, Scene.Hssi> before = seen;
        seen = scene.hssis().stream().collect(Collectors.toMap(Scene.Hssi::reference, hssi -> hssi));
        return scene.hssis().stream()
                .filter(hssi -> isDecided(hssi) && isFlagged(before.get(hssi.reference()), hssi))
                .map(hssi -> "%s of %s is business as usual still: %s"
                        .formatted(hssi.reference(), hssi.managing(), scene.tasksOf(hssi.reference())))
                .toList();
    }

    private static boolean isDecided(Scene.Hssi hssi) {
        return hssi.isIn("MANAGED")
                && Boolean.TRUE.equals(hssi.bau())
                && Groups.NATIONAL_SERVICE_DESK.equals(hssi.managing());
    }

    private static boolean isFlagged(Scene.@Nullable Hssi before, Scene.Hssi now) {
        return before != null
                && isDecided(before)
                && (!isClinical(before) && isClinical(now) || !before.securityRisk() && now.securityRisk());
    }

    private static boolean isClinical(Scene.Hssi hssi) {
        return hssi.clinicalRisk() || hssi.patientHarmed();
    }
}

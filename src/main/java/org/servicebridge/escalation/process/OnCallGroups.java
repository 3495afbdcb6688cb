package org.servicebridge.escalation.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ModelProperties;

/**
 * Whom a task's element names as on call for it.
 *
 * @param always paged at all hours
 * @param atNight paged out of core hours: by day they sit before their tasks
 * @param passedOn whether silence goes to the next level; not where the model itself sees to that, or they only hear of it
 */
record OnCallGroups(Set<String> always, Set<String> atNight, boolean passedOn) {

    private static final Set<String> LEVELS = Set.of(Groups.LEVEL_3, Groups.LEVEL_4);

    static OnCallGroups in(Map<String, String> properties) {
        return new OnCallGroups(
                named(properties.get(ModelProperties.ON_CALL)),
                named(properties.get(ModelProperties.ON_CALL_AT_NIGHT)),
                !says(properties, ModelProperties.OWN_SILENCE) && !says(properties, ModelProperties.INFORMS));
    }

    private static boolean says(Map<String, String> properties, String name) {
        return "true".equals(properties.get(name));
    }

    private static Set<String> named(@Nullable String groups) {
        return groups == null
                ? Set.of()
                : Arrays.stream(groups.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    boolean isAnybody() {
        return !always.isEmpty() || !atNight.isEmpty();
    }

    /** Who is on call for it at this hour. */
    Set<String> at(boolean coreHours) {
        return coreHours
                ? always
                : Stream.concat(always.stream(), atNight.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the group answers for whoever is on call: those who are named, and the levels to which silence goes. */
    boolean answers(String group) {
        return always.contains(group) || atNight.contains(group) || LEVELS.contains(group);
    }
}

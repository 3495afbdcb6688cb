package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes and goes in whatever order: what still fires is counted in exactly one open task, and nothing else is. */
@WebTest
class AlertsAtRandomTest {

    private static final int STEPS = 120;
    private static final int KEYS = 70;
    private static final String[] GROUPS = {"", "", "", "rack 1", "rack 2"};

    @Autowired
    private ApiCaller api;

    @Autowired
    private AskedAboutAlerts asked;

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void what_fires_is_counted_once_in_a_task_that_is_open(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> firing = new TreeSet<>();
        int most = 0;
        for (int step = 0; step < STEPS; step++) {
            int key = random.nextInt(KEYS);
            if (random.nextInt(12) == 0 && !asked.names().isEmpty()) {
                int task = random.nextInt(asked.names().size());
                Set<String> answered = asked.keysIn(task);
                asked.answer(task, Map.of("outcome", "healthy", "found", "Duty manager: a test"));
                firing.removeIf(fired -> answered.contains("k" + fired));
            } else if (random.nextInt(4) == 0) {
                api.post(MONITORING, EVENTS, event("resolve", key));
                firing.remove(key);
            } else {
                api.post(MONITORING, EVENTS, event("trigger", key));
                firing.add(key);
            }
            assertThat(asked.counted()).as("seed %d, step %d", seed, step).isEqualTo(firing.size());
            most = Math.max(most, asked.names().size());
        }
        assertThat(most).as("tasks at once: twenty, and one for all others").isEqualTo(21);
    }

    private static Map<String, Object> event(String action, int key) {
        Map<String, Object> payload = Map.of("summary", "Down " + key, "group", GROUPS[key % GROUPS.length]);
        return Map.of("event_action", action, "dedup_key", "k" + key, "payload", payload);
    }
}

package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An alert is known again by its key, whatever the key is made of. */
@WebTest
class AlertKeysTest {

    private static final int FIRST_LETTER = 0x4E00;
    private static final int FIRST_MARK = 0x0300;

    @Autowired
    private ApiCaller api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskService tasks;

    /** No two are alike, so that the database cannot make the key shorter than its index takes. */
    @Test
    void a_key_of_characters_that_are_made_of_many_is_taken_and_stays_another() {
        // given
        Random random = new Random(42);
        String begins =
                Stream.generate(() -> letterWithMarks(random)).limit(250).collect(Collectors.joining());

        // when
        Answer one = api.post(MONITORING, EVENTS, event("trigger", begins + "1"));
        Answer two = api.post(MONITORING, EVENTS, event("trigger", begins + "2"));

        // then
        assertThat(List.of(one.status(), two.status())).containsOnly(202);
        assertThat(open()).isEqualTo(2);
        api.post(MONITORING, EVENTS, event("resolve", begins + "1"));
        assertThat(open()).isOne();
    }

    private static String letterWithMarks(Random random) {
        return Character.toString(FIRST_LETTER + random.nextInt(20_000))
                + Stream.generate(() -> Character.toString(FIRST_MARK + random.nextInt(60)))
                        .limit(8)
                        .collect(Collectors.joining());
    }

    private static Map<String, Object> event(String action, String key) {
        return Map.of("event_action", action, "dedup_key", key, "payload", Map.of("summary", "Disk full"));
    }

    private long open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").count();
    }
}

package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ChangeStory.CLINICAL;
import static org.servicebridge.stories.ChangeStory.ECAB;
import static org.servicebridge.stories.ChangeStory.LEVEL_4;
import static org.servicebridge.stories.ChangeStory.SECURITY;
import static org.servicebridge.stories.Story.EDM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.servicebridge.access.Actor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** At night several groups answer in the same second. */
@EngineTest
class TwoApprovalsAtOnceTest {

    private static final Map<String, Object> APPROVED = Map.of("answer", "approved");

    @Autowired
    private ApplicationContext context;

    private ChangeStory changes;
    private Story story;
    private String incident = "";

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
        incident = changes.managed("2026-11-24T23:00:00");
    }

    @RepeatedTest(5)
    @Clause("CHG-9")
    void chg9_the_last_two_answers_are_both_kept_and_the_chair_is_asked_once() throws Exception {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        changes.heard(EDM, incident, "2026-11-24T23:30", "2026-11-25T00:30");
        changes.opened(EDM, incident);
        story.completes(CLINICAL, incident, "userTask_approveClinicalSafety", APPROVED);
        story.completes(ECAB, incident, "userTask_approveSolution", APPROVED);

        atOnce(answer(SECURITY, "userTask_approveSecurity"), answer(LEVEL_4, "userTask_approveLeadership"));

        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_decideChange");
        assertThat(story.timeline(incident).stream().filter("change-approval"::equals))
                .hasSize(4);
    }

    /** Who is told that somebody else changed it at the same moment repeats the answer, as Tasklist says. */
    private Runnable answer(Actor person, String task) {
        String id = story.task(incident, task).getId();
        TaskService tasks = context.getBean(TaskService.class);
        Runnable once = () -> story.as(person, () -> {
            tasks.complete(id, new HashMap<>(APPROVED));
            return id;
        });
        return () -> {
            try {
                once.run();
            } catch (OptimisticLockingException atTheSameMoment) {
                once.run();
            }
        };
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> answers = List.of(one, other).stream()
                    .<Future<?>>map(action -> two.submit(() -> {
                        start.await();
                        action.run();
                        return action;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> answer : answers) {
                answer.get(30, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }
    }
}

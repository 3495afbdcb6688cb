package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.supplier.AnswerConfirmation;
import org.servicebridge.supplier.Confirmation;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The provider answers by API in the same second in which the desk enters what it said on the telephone. */
@EngineTest
class SameSecondTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @RepeatedTest(5)
    @Clause({"IH-2", "OOH-3"})
    void the_first_wins_the_other_is_told_and_nothing_is_doubled() throws Exception {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report);
        story.severitySet(BRIDGE, reference, 1);
        Actor key = Actor.key("spine", "spine-operations");

        int succeeded = atOnce(
                () -> {
                    story.bean(AnswerConfirmation.class)
                            .answer(
                                    reference,
                                    new Confirmation(true, 1, "Duty manager", null, null, null, null, null, null),
                                    key);
                    return reference;
                },
                () -> {
                    story.confirmedByTelephone(BRIDGE, reference, 1);
                    return reference;
                });

        assertThat(succeeded).isEqualTo(1);
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.timeline(reference)).containsOnlyOnce("confirmed");
        assertThat(story.openTasks(reference))
                .containsOnlyKeys(
                        "userTask_assessRisks",
                        "userTask_planCheckpoint",
                        "userTask_recordUpdate",
                        "userTask_takeOver");
    }

    private static int atOnce(Callable<String> one, Callable<String> other) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = List.of(one, other).stream()
                    .map(action -> two.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            start.countDown();
            int succeeded = 0;
            for (Future<String> answer : answers) {
                succeeded += isDone(answer) ? 1 : 0;
            }
            return succeeded;
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean isDone(Future<String> answer) throws InterruptedException {
        try {
            return !answer.get().isEmpty();
        } catch (ExecutionException tooLate) {
            return false;
        }
    }
}

package org.servicebridge.randomwalk;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.servicebridge.outbox.Senders;
import org.servicebridge.testing.MovableClock;

/**
 * The application is killed, and starts anew: what it kept in memory is lost; a timer that fell due, or messages, that it had in its
 * hands are nobody's until the hold on them runs out. Its threads, sessions and connections need a process of their own: {@code KilledTest}.
 */
final class RestartMoves implements Moves {

    private static final Duration JUST_BEFORE = Duration.ofMillis(1);

    private final ProcessEngineConfigurationImpl engine;
    private final Memory memory;
    private final ClockMoves time;
    private final MovableClock clock;
    private final Senders senders;

    RestartMoves(
            ProcessEngineConfigurationImpl engine,
            Memory memory,
            ClockMoves time,
            MovableClock clock,
            Senders senders) {
        this.engine = engine;
        this.memory = memory;
        this.time = time;
        this.clock = clock;
        this.senders = senders;
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        boolean messages = dice.chance(50);
        boolean timer = !scene.timers().isEmpty() && dice.chance(50);
        return Optional.of(
                timer
                        ? withTimer(scene.timers().get(0))
                        : new Move(
                                "the application is killed%s, and starts anew"
                                        .formatted(messages ? " while it sends messages" : ""),
                                () -> killed(messages)));
    }

    private Move withTimer(Scene.Timer next) {
        return new Move(
                "the application is killed when it has taken up %s of %s, and starts anew"
                        .formatted(next.element(), next.reference()),
                () -> {
                    Outcome before = time.runUntil(next.free().minus(JUST_BEFORE));
                    if (before.isDone() && next.free().isAfter(clock.instant())) {
                        clock.set(next.free());
                        acquireWhatIsDue();
                    }
                    return before.isDone() ? killed(false) : before;
                });
    }

    private void acquireWhatIsDue() {
        int taken;
        do {
            taken = engine.getCommandExecutorTxRequired()
                    .execute(new AcquireJobsCmd(engine.getJobExecutor()))
                    .size();
        } while (taken > 0);
    }

    private Outcome killed(boolean messages) {
        try {
            if (messages) {
                senders.dieSending();
            }
            memory.lose();
            return Outcome.DONE;
        } catch (RuntimeException fault) {
            return Outcome.of(fault);
        }
    }
}

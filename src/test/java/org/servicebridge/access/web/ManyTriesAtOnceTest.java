package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.stubbing.Answer;
import org.servicebridge.access.AccessParts;
import org.servicebridge.access.Actor;
import org.servicebridge.access.GuessingBrake;
import org.servicebridge.access.KeptPlaces;
import org.servicebridge.access.SignInMarks;
import org.servicebridge.access.process.People;
import org.servicebridge.testing.MovableClock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** The brake on guessing counts a try before the password is looked at, and so is not passed by trying at once. */
class ManyTriesAtOnceTest {

    private static final int TRIES = 100;
    private static final Actor PERSON = Actor.person("edm", Set.of());

    private final MovableClock clock = new MovableClock();
    private final People people = mock();
    private final AtomicInteger looked = new AtomicInteger();

    @TempDir
    Path directory;

    private PersonSignIn signIn;

    @BeforeEach
    void begin() {
        clock.setLondon("2026-11-24T10:00:00");
        SignInMarks marks = mock();
        when(marks.of(any())).thenReturn(Optional.of("mark"));
        DeviceCookies devices = new DeviceCookies(AccessParts.sharedSecret("", directory), clock, false);
        GuessingBrake brake = AccessParts.guessingBrake(clock);
        signIn = new PersonSignIn(people, devices, marks, clock, new ProvePassword(brake, mock(KeptPlaces.class)));
    }

    @Test
    void of_a_hundred_guesses_at_once_at_most_three_reach_the_password() throws Exception {
        // given: those that reach it stay there until all others have their answer
        CountDownLatch refused = new CountDownLatch(TRIES - 3);
        passwordsAre(call -> {
            looked.incrementAndGet();
            refused.await(5, TimeUnit.SECONDS);
            return Optional.empty();
        });

        // when
        List<Class<?>> answers = atOnce(TRIES, i -> {
            Class<?> answer = answer("guess" + i);
            refused.countDown();
            return answer;
        });

        // then
        assertThat(looked).hasValueBetween(1, 3);
        assertThat(answers).filteredOn(TooManyAttempts.class::equals).hasSizeGreaterThanOrEqualTo(TRIES - 3);
    }

    @Test
    void of_the_same_guess_a_hundred_times_at_once_at_most_three_reach_the_password() throws Exception {
        // given
        passwordsAre(call -> {
            looked.incrementAndGet();
            return Optional.empty();
        });

        // when
        atOnce(TRIES, i -> answer("last year's"));

        // then
        assertThat(looked).hasValueBetween(1, 3);
    }

    @Test
    void a_program_that_has_the_right_password_asks_as_often_at_once_as_it_likes() throws Exception {
        // given
        passwordsAre(call -> Optional.of(PERSON));

        // when
        List<Class<?>> answers = atOnce(30, i -> answer("right"));

        // then
        assertThat(answers).containsOnly(UsernamePasswordAuthenticationToken.class);
    }

    @Test
    void fewer_passwords_are_looked_at_at_once_than_there_are_connections() throws Exception {
        // given
        AtomicInteger most = new AtomicInteger();
        passwordsAre(call -> {
            most.accumulateAndGet(looked.incrementAndGet(), Math::max);
            Thread.sleep(20);
            looked.decrementAndGet();
            return Optional.empty();
        });

        // when: each another name
        atOnce(60, i -> answerOf("name" + i, "guess"));

        // then
        assertThat(most).hasValueBetween(1, 10);
    }

    @Test
    void where_much_is_guessed_two_are_looked_at_at_once_and_some_wait_for_their_turn() throws Exception {
        // given
        AtomicInteger most = new AtomicInteger();
        passwordsAre(call -> Optional.empty());
        IntStream.range(0, 200).forEach(i -> answerOf("before" + i, "guess"));
        passwordsAre(call -> {
            most.accumulateAndGet(looked.incrementAndGet(), Math::max);
            Thread.sleep(20);
            looked.decrementAndGet();
            return Optional.empty();
        });

        // when
        List<Class<?>> answers = atOnce(60, i -> answerOf("name" + i, "guess"));

        // then
        assertThat(most).hasValueBetween(1, 2);
        assertThat(answers).contains(BadCredentialsException.class, TooManyAttempts.class);
    }

    @Test
    void whoever_waits_for_the_same_guess_keeps_nobody_else_from_signing_in() throws Exception {
        // given
        CountDownLatch answered = new CountDownLatch(1);
        passwordsAre(call -> {
            if (call.getArgument(0).equals("program")) {
                answered.await(20, TimeUnit.SECONDS);
            }
            return Optional.of(PERSON);
        });
        List<Thread> waiting = IntStream.range(0, 20)
                .mapToObj(i -> new Thread(() -> answerOf("program", "right")))
                .toList();
        waiting.forEach(Thread::start);
        while (waiting.stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE)) {
            Thread.onSpinWait();
        }

        // when
        Class<?> answer = answerOf("edm", "right");

        // then
        answered.countDown();
        assertThat(answer).isEqualTo(UsernamePasswordAuthenticationToken.class);
        for (Thread thread : waiting) {
            thread.join();
        }
    }

    @Test
    void a_database_that_fails_is_no_wrong_password() {
        // given
        passwordsAre(call -> {
            throw new DataAccessResourceFailureException("away");
        });
        for (int i = 0; i < 10; i++) {
            String password = "right" + i;
            assertThatThrownBy(() -> signIn.authenticate(credentials("edm", password)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }

        // when
        passwordsAre(call -> Optional.empty());

        // then
        assertThatThrownBy(() -> signIn.authenticate(credentials("edm", "right")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private void passwordsAre(Answer<Optional<Actor>> answer) {
        doAnswer(answer).when(people).proved(any(), any());
    }

    private Class<?> answer(String password) {
        return answerOf("edm", password);
    }

    private Class<?> answerOf(String name, String password) {
        try {
            return signIn.authenticate(credentials(name, password)).getClass();
        } catch (AuthenticationException refused) {
            return refused.getClass();
        }
    }

    private static UsernamePasswordAuthenticationToken credentials(String name, String password) {
        return new UsernamePasswordAuthenticationToken(name, password);
    }

    private static List<Class<?>> atOnce(int times, IntFunction<Class<?>> one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch together = new CountDownLatch(times);
            List<Future<Class<?>>> all = IntStream.range(0, times)
                    .<Future<Class<?>>>mapToObj(i -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return one.apply(i);
                    }))
                    .toList();
            List<Class<?>> answers = new ArrayList<>();
            for (Future<Class<?>> each : all) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

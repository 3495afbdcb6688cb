package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;

class GuessingBrakeTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final GuessingBrake brake = new GuessingBrake(clock);
    private int guesses;

    @BeforeEach
    void atTen() {
        clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void two_mistakes_cost_nothing() {
        fail(2, HERE, "edm");

        assertThat(waitFor(HERE, "edm")).isZero();
    }

    @Test
    void the_wait_doubles_up_to_a_minute() {
        fail(3, HERE, "edm");
        assertThat(waitFor(HERE, "edm")).isEqualTo(Duration.ofSeconds(1));
        fail(1, HERE, "edm");
        assertThat(waitFor(HERE, "edm")).isEqualTo(Duration.ofSeconds(2));
        fail(30, HERE, "edm");
        assertThat(waitFor(HERE, "edm")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_stranger_elsewhere_does_not_slow_the_manager_on_call() {
        fail(50, HERE, "edm");

        assertThat(waitFor("192.0.2.2", "edm")).isZero();
    }

    @Test
    void wrong_passwords_of_many_names_keep_nobody_out_who_shares_the_address() {
        IntStream.range(0, 150).forEach(i -> fail(1, HERE, "name" + i));

        assertThat(waitFor(HERE, "edm")).isZero();
    }

    @Test
    void where_many_names_fail_each_further_one_has_one_try() {
        IntStream.range(0, 20).forEach(i -> fail(1, HERE, "name" + i));

        fail(1, HERE, "edm");

        assertThat(waitFor(HERE, "edm")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoever_signed_in_from_there_lately_is_not_slowed_by_a_flood_of_guesses_at_other_names() {
        // given
        brake.succeeded(attempt(HERE, "bridge", null));

        // when
        IntStream.range(0, 1000).forEach(i -> fail(1, HERE, "name" + i));

        // then
        assertThat(waitFor(HERE, "bridge")).isZero();
        fail(3, HERE, "bridge");
        assertThat(waitFor(HERE, "bridge")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoever_is_new_there_has_three_looks_an_hour_whatever_is_guessed_at_others() {
        // given
        IntStream.range(0, 1000).forEach(i -> fail(1, HERE, "name" + i));

        // when, then
        assertThat(waitFor(HERE, "newcomer")).isZero();
        fail(1, HERE, "newcomer");
        assertThat(waitFor(HERE, "newcomer")).isEqualTo(Duration.ofSeconds(1));
        fail(1, HERE, "newcomer");
        assertThat(waitFor(HERE, "newcomer")).isEqualTo(Duration.ofSeconds(2));
        fail(1, HERE, "newcomer");
        assertThat(waitFor(HERE, "newcomer")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void guessing_at_many_names_over_and_over_stays_as_slow_as_it_was() {
        // when: one guess at each of a hundred names a minute
        int looks = 0;
        for (int minute = 0; minute < 120; minute++) {
            for (int name = 0; name < 100; name++) {
                if (waitFor(HERE, "name" + name).isZero()) {
                    fail(1, HERE, "name" + name);
                    looks++;
                }
            }
            clock.advance(Duration.ofMinutes(1));
        }

        // then: of 12,000 some 720 an hour, which the count of the place forgets, and the three an hour of each name
        assertThat(looks).isLessThan(2 * (720 + 300));
    }

    @Test
    void only_whoever_is_not_known_where_much_is_guessed_is_of_the_crowd() {
        // given
        brake.succeeded(attempt(HERE, "bridge", null));
        IntStream.range(0, 300).forEach(i -> fail(1, HERE, "name" + i));

        // when, then
        assertThat(brake.isFromCrowd(attempt(HERE, "newcomer", null))).isTrue();
        assertThat(brake.isFromCrowd(attempt(HERE, "bridge", null))).isFalse();
        assertThat(brake.isFromCrowd(attempt(HERE, "newcomer", "a-browser"))).isFalse();
        assertThat(brake.isFromCrowd(attempt("192.0.2.2", "newcomer", null))).isFalse();
    }

    @Test
    void a_program_that_repeats_an_old_password_keeps_its_namesake_not_out_and_is_slowed_itself() {
        // given
        SignInAttempt old = SignInAttempt.of(HERE, "bridge", "last year's", null);

        // when
        IntStream.range(0, 75).forEach(i -> brake.failed(old));

        // then
        assertThat(waitFor(HERE, "bridge")).isZero();
        assertThat(brake.waitFor(old)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_browser_on_which_the_name_signed_in_counts_for_itself() {
        // when
        fail(50, HERE, "bridge");

        // then
        assertThat(waitFor(HERE, "bridge")).isPositive();
        assertThat(brake.waitFor(attempt(HERE, "bridge", "a-browser"))).isZero();
    }

    @Test
    void a_browser_that_was_stolen_does_not_guess_for_ever() {
        IntStream.range(0, 10).forEach(i -> brake.failed(attempt(HERE, "bridge", "a-browser")));

        assertThat(brake.waitFor(attempt(HERE, "bridge", "a-browser"))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void guesses_at_one_name_from_ever_new_addresses_are_slowed_but_not_where_it_works() {
        // given
        brake.succeeded(attempt("198.51.100.7", "edm", null));

        // when
        IntStream.range(0, 110).forEach(i -> fail(1, "203.0.113." + i, "edm"));

        // then
        assertThat(waitFor("192.0.2.99", "edm")).isEqualTo(Duration.ofMinutes(1));
        assertThat(waitFor("198.51.100.7", "edm")).isZero();
    }

    @Test
    void addresses_of_one_ipv6_household_count_as_one() {
        fail(3, "2001:db8:1:2::1", "edm");

        assertThat(waitFor("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "edm")).isEqualTo(Duration.ofSeconds(1));
        assertThat(waitFor("2001:db8:1:3::1", "edm")).isZero();
    }

    @Test
    void the_right_password_starts_afresh() {
        fail(3, HERE, "edm");

        brake.succeeded(attempt(HERE, "edm", null));

        assertThat(waitFor(HERE, "edm")).isZero();
    }

    @Test
    void a_quarter_of_an_hour_without_a_failure_is_forgotten() {
        fail(10, HERE, "edm");
        clock.advance(Duration.ofMinutes(16));

        fail(1, HERE, "edm");

        assertThat(waitFor(HERE, "edm")).isZero();
    }

    @Test
    void what_is_remembered_is_bounded() {
        fail(3, HERE, "edm");

        IntStream.range(0, FailureCounts.MOST_KEYS).forEach(i -> fail(1, "198.51.100." + i, "x"));

        assertThat(waitFor(HERE, "edm")).isZero();
    }

    private Duration waitFor(String address, String name) {
        return brake.waitFor(attempt(address, name, null));
    }

    private void fail(int times, String address, String name) {
        IntStream.range(0, times).forEach(i -> brake.failed(attempt(address, name, null)));
    }

    /** Each with another password. */
    private SignInAttempt attempt(String address, String name, @Nullable String device) {
        return SignInAttempt.of(address, name, "guess" + guesses++, device);
    }
}

package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;

class GuessingBrakeTest {

    private final MovableClock clock = new MovableClock();
    private final GuessingBrake brake = new GuessingBrake(clock);

    @BeforeEach
    void atTen() {
        clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void two_mistakes_cost_nothing() {
        fail(2, "192.0.2.1", "edm");

        assertThat(brake.waitFor("192.0.2.1", "edm")).isZero();
    }

    @Test
    void the_wait_doubles_up_to_a_minute() {
        fail(3, "192.0.2.1", "edm");
        assertThat(brake.waitFor("192.0.2.1", "edm")).isEqualTo(Duration.ofSeconds(1));
        fail(1, "192.0.2.1", "edm");
        assertThat(brake.waitFor("192.0.2.1", "edm")).isEqualTo(Duration.ofSeconds(2));
        fail(30, "192.0.2.1", "edm");
        assertThat(brake.waitFor("192.0.2.1", "edm")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_stranger_elsewhere_does_not_slow_the_manager_on_call() {
        fail(50, "192.0.2.1", "edm");

        assertThat(brake.waitFor("192.0.2.2", "edm")).isZero();
    }

    @Test
    void an_address_that_tries_many_names_is_slowed_for_all() {
        IntStream.range(0, 20).forEach(i -> fail(1, "192.0.2.1", "name" + i));

        assertThat(brake.waitFor("192.0.2.1", "edm")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void addresses_of_one_ipv6_household_count_as_one() {
        fail(3, "2001:db8:1:2::1", "edm");

        assertThat(brake.waitFor("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "edm")).isEqualTo(Duration.ofSeconds(1));
        assertThat(brake.waitFor("2001:db8:1:3::1", "edm")).isZero();
    }

    @Test
    void the_right_password_starts_afresh() {
        fail(3, "192.0.2.1", "edm");

        brake.succeeded("192.0.2.1", "edm");

        assertThat(brake.waitFor("192.0.2.1", "edm")).isZero();
    }

    @Test
    void a_quarter_of_an_hour_without_a_failure_is_forgotten() {
        fail(10, "192.0.2.1", "edm");
        clock.advance(Duration.ofMinutes(16));

        fail(1, "192.0.2.1", "edm");

        assertThat(brake.waitFor("192.0.2.1", "edm")).isZero();
    }

    @Test
    void what_is_remembered_is_bounded() {
        fail(3, "192.0.2.1", "edm");

        IntStream.range(0, GuessingBrake.MOST_ENTRIES).forEach(i -> fail(1, "198.51.100." + i, "x"));

        assertThat(brake.waitFor("192.0.2.1", "edm")).isZero();
    }

    private void fail(int times, String address, String name) {
        IntStream.range(0, times).forEach(attempt -> brake.failed(address, name));
    }
}

package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;

class BodyReaderTest {

    private final AtomicLong time = new AtomicLong();
    private final BodyReader reader = new BodyReader(time::get, Duration.ofSeconds(10));
    private final BodyLimits limits = BodyLimits.of("/api/v1/incidents", Set.of());

    @Test
    void what_comes_in_time_is_given_whole() throws Exception {
        byte[] sent = new byte[100_000];

        byte[] read = reader.read(new ByteArrayInputStream(sent)::read, -1, limits);

        assertThat(read).isEqualTo(sent);
    }

    @Test
    void a_byte_a_second_is_ended_after_ten_seconds() {
        // given
        BodyReader.Source slow = piece -> {
            time.addAndGet(Duration.ofSeconds(1).toNanos());
            return 1;
        };

        // when, then
        assertThatThrownBy(() -> reader.read(slow, 200_000, limits))
                .isInstanceOfSatisfying(
                        NotTaken.class, refused -> assertThat(refused.status()).isEqualTo(408));
        assertThat(Duration.ofNanos(time.get())).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void an_event_that_names_its_key_inside_has_no_more_time() {
        // given
        BodyReader.Source slow = piece -> {
            time.addAndGet(Duration.ofSeconds(9).toNanos());
            return 1;
        };

        // when, then
        assertThatThrownBy(() -> reader.read(slow, 500_000, BodyLimits.ofEvent()))
                .isInstanceOfSatisfying(
                        NotTaken.class, refused -> assertThat(refused.status()).isEqualTo(408));
        assertThat(Duration.ofNanos(time.get())).isEqualTo(Duration.ofSeconds(18));
        assertThatThrownBy(() -> reader.read(slow, 513 * 1024, BodyLimits.ofEvent()))
                .hasMessageContaining("larger than 512 kB");
    }

    @Test
    void a_large_file_that_comes_steadily_has_more_time_than_one_that_dribbles() throws Exception {
        // given: a megabyte at 80 kB a second, and 100 bytes a second
        AtomicLong pieces = new AtomicLong();
        BodyReader.Source steady = piece -> {
            time.addAndGet(Duration.ofMillis(200).toNanos());
            return pieces.incrementAndGet() <= 64 ? piece.length : -1;
        };
        BodyReader.Source dribbling = piece -> {
            time.addAndGet(Duration.ofSeconds(1).toNanos());
            return 100;
        };

        // when
        byte[] read = reader.read(steady, -1, BodyLimits.of("/rota/import", Set.of(Groups.SERVICE_BRIDGE)));
        long after = time.get();

        // then
        assertThat(read).hasSize(1024 * 1024);
        assertThat(Duration.ofNanos(after)).isGreaterThan(Duration.ofSeconds(12));
        assertThatThrownBy(() -> reader.read(dribbling, -1, BodyLimits.ofProgram()))
                .isInstanceOfSatisfying(
                        NotTaken.class, refused -> assertThat(refused.status()).isEqualTo(408));
        assertThat(Duration.ofNanos(time.get() - after)).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void while_somebody_works_on_what_came_nobody_is_too_slow() throws Exception {
        InputStream arriving = reader.stream(new ByteArrayInputStream(new byte[100_000])::read, 1_000_000);

        for (int piece = 0; piece < 5; piece++) {
            assertThat(arriving.readNBytes(20_000)).hasSize(20_000);
            time.addAndGet(Duration.ofMinutes(1).toNanos());
        }
        assertThat(arriving.read()).isNegative();
    }

    @Test
    void silence_is_told_as_slow() {
        BodyReader.Source silent = piece -> {
            throw new SocketTimeoutException();
        };

        assertThatThrownBy(() -> reader.read(silent, 10, limits))
                .isInstanceOfSatisfying(
                        NotTaken.class, refused -> assertThat(refused.status()).isEqualTo(408));
    }

    @Test
    void what_is_announced_too_large_is_not_read_at_all() {
        BodyReader.Source untouched = piece -> {
            throw new IllegalStateException("was read");
        };

        assertThatThrownBy(() -> reader.read(untouched, 1_000_000, limits))
                .isInstanceOfSatisfying(
                        NotTaken.class, refused -> assertThat(refused.status()).isEqualTo(413));
    }
}

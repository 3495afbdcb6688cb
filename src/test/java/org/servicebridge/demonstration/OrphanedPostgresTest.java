package org.servicebridge.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An orphan that is really stopped is in the story of the killed application. */
class OrphanedPostgresTest {

    @TempDir
    Path data;

    @Test
    void another_process_that_was_given_the_number_meanwhile_is_left_alone() throws IOException, InterruptedException {
        // given
        Process innocent = new ProcessBuilder("sleep", "60").start();
        Path pidFile = Files.writeString(data.resolve("postmaster.pid"), innocent.pid() + "\n" + data + "\n");

        // when
        OrphanedPostgres.stop(data);

        // then
        assertThat(innocent.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
        innocent.destroyForcibly().waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no number\n", "99999999999999999999\n"})
    void a_file_that_names_no_process_is_taken_away(String content) throws IOException {
        // given
        Path pidFile = Files.writeString(data.resolve("postmaster.pid"), content);

        // when
        OrphanedPostgres.stop(data);

        // then
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_database_whose_application_still_runs_is_not_stopped() throws IOException {
        // given
        Path pidFile = Files.writeString(data.resolve("postmaster.pid"), "1\n");
        try (FileChannel channel = FileChannel.open(
                        data.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            // when, then
            assertThatThrownBy(() -> OrphanedPostgres.stop(data))
                    .hasMessage("Another Service Bridge already runs on the data directory " + data);
        }
        assertThat(pidFile).exists();
    }
}

package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSecretTest {

    @TempDir
    Path directory;

    @Test
    void without_the_setting_one_is_made_and_kept_for_the_next_start() throws Exception {
        // given, when
        var first = new SharedSecret("", directory).keysFor("letters");
        var second = new SharedSecret(" ", directory).keysFor("letters");

        // then
        assertThat(first).isEqualTo(second).hasSize(1);
        assertThat(Files.getPosixFilePermissions(directory.resolve("secret-key")))
                .hasSize(2);
    }

    @Test
    void each_purpose_has_a_key_of_its_own_and_a_replaced_secret_still_reads() {
        // given, when
        SharedSecret before = new SharedSecret("the-old-one", directory);
        SharedSecret after = new SharedSecret("the-new-one, the-old-one", directory);

        // then
        assertThat(before.keysFor("letters")).isNotEqualTo(before.keysFor("webhooks"));
        assertThat(after.keysFor("letters"))
                .hasSize(2)
                .endsWith(before.keysFor("letters").get(0));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_another_node_has_only_just_made_is_not_taken_for_a_secret() throws Exception {
        // given
        Files.createFile(directory.resolve("secret-key"));

        // when
        var first = new SharedSecret("", directory).keysFor("letters");

        // then
        assertThat(first).hasSize(1).isEqualTo(new SharedSecret("", directory).keysFor("letters"));
        assertThat(directory.resolve("secret-key")).isNotEmptyFile();
    }
}

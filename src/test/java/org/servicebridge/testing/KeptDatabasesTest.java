package org.servicebridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A zip cannot be read in a review: what must not stand in the kept databases is looked for here. */
class KeptDatabasesTest {

    private static final long LARGEST = 500_000;

    @ParameterizedTest
    @MethodSource("versions")
    void nobody_signs_in_with_what_is_kept(String version) throws IOException {
        // given
        LandedDatabase kept = LandedDatabase.of(version);

        // then
        assertThat(kept.rows()).doesNotContainKeys("api_key", "rota_feed");
        assertThat(kept.values("act_id_user", "pwd_")).containsOnly("");
        assertThat(kept.values("act_id_user", "salt_")).containsOnly("");
        assertThat(kept.rows().values()).noneMatch(rows -> rows.matches("(?s).*(BCRYPT|Bearer |PRIVATE KEY).*"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void no_machine_is_known_by_what_is_kept(String version) throws IOException {
        // given
        LandedDatabase kept = LandedDatabase.of(version);

        // then
        assertThat(kept.values("act_hi_job_log", "hostname_")).containsOnly("");
        assertThat(kept.values("act_ru_job", "lock_owner_")).containsOnly("");
        assertThat(kept.rows().values())
                .noneMatch(rows -> rows.matches("(?s).*(/home/|/Users/|/tmp/|/work/|/root/|[A-Z]:\\\\).*"))
                .noneMatch(rows -> rows.matches("(?s).*-1\\p{XDigit}{3}-\\p{XDigit}{4}-(?!0{12})\\p{XDigit}{12}\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_repository_stays_small(String version) throws IOException {
        assertThat(Files.size(LandedDatabase.file(version))).isLessThan(LARGEST);
    }

    static List<String> versions() throws IOException {
        try (Stream<Path> zips =
                Files.list(LandedDatabase.file("any").toAbsolutePath().getParent())) {
            return zips.map(zip -> zip.getFileName().toString().replace(".zip", ""))
                    .sorted()
                    .toList();
        }
    }
}

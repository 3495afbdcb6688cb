package org.servicebridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A stranger follows a step of the process through files that are there, and through so few that they can be kept in mind. */
class WalksTest {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final int LONGEST_WALK = 15;
    private static final Pattern STOP = Pattern.compile("(?m)^\\d+\\. \\[`[^`]+`]\\(([^)]+)\\): \\S.*[.]$");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\d+\\. ");

    @Test
    void each_of_the_three_walks_leads_through_fifteen_files_at_most() {
        // when
        Map<String, List<String>> walks = walks();

        // then
        assertThat(walks)
                .containsOnlyKeys("The 20-minute chase", "Who may see an incident", "How a text message leaves");
        assertThat(walks.values()).allSatisfy(stops -> assertThat(stops).hasSizeBetween(1, LONGEST_WALK));
    }

    @Test
    void each_stop_is_a_file_that_is_there_and_comes_once() {
        assertThat(walks().values())
                .allSatisfy(stops -> assertThat(stops)
                        .doesNotHaveDuplicates()
                        .allMatch(stop -> Files.isRegularFile(ARCHITECTURE.resolveSibling(stop))));
    }

    /** Who leaves a file between two others out leaves the second without a way to it. */
    @Test
    void each_stop_is_named_by_one_before_it_or_names_one() {
        assertThat(walks()).allSatisfy((walk, files) -> {
            List<WalkStop> stops = files.stream()
                    .map(file -> WalkStop.at(ARCHITECTURE.resolveSibling(file)))
                    .toList();
            for (int i = 1; i < stops.size(); i++) {
                WalkStop stop = stops.get(i);
                assertThat(stops.subList(0, i))
                        .as("%s: the way to %s", walk, files.get(i))
                        .anyMatch(before -> before.names(stop) || stop.names(before));
            }
        });
    }

    private static Map<String, List<String>> walks() {
        String chapter =
                Pages.text(ARCHITECTURE).split("(?m)^## Three walks$")[1].split("(?m)^## ")[0];
        return Arrays.stream(chapter.split("(?m)^### "))
                .skip(1)
                .collect(Collectors.toMap(walk -> walk.lines().findFirst().orElseThrow(), WalksTest::stops));
    }

    private static List<String> stops(String walk) {
        List<String> stops = STOP.matcher(walk)
                .results()
                .map((MatchResult stop) -> stop.group(1))
                .toList();
        assertThat(NUMBERED.matcher(walk).results())
                .as("Each stop is a file and one line")
                .hasSameSizeAs(stops);
        return stops;
    }
}

package org.servicebridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever asks why it is built so finds the decision in one list, and the answer in the same place of each. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("docs/adr");
    private static final Pattern TITLE = Pattern.compile("\\A# (\\d+)\\. (.+)\n\nStatus: (\\S.*)\n\n");
    private static final List<String> HEADINGS = List.of("## Question", "## Decision", "## Consequences");
    private static final String ALSO_WEIGHED = "## Also weighed";

    @Test
    void decisions_are_numbered_without_gap_or_double() throws IOException {
        assertThat(decisions())
                .extracting(DecisionsTest::number)
                .isEqualTo(IntStream.rangeClosed(1, decisions().size()).boxed().toList());
    }

    @Test
    void every_decision_has_the_headings_of_the_template() throws IOException {
        assertThat(headings(FOLDER.resolve("template.md")))
                .containsAll(HEADINGS)
                .contains(ALSO_WEIGHED);
        assertThat(decisions()).allSatisfy(decision -> {
            assertThat(TITLE.matcher(Pages.text(decision)).results().map(title -> Integer.valueOf(title.group(1))))
                    .as("%s begins with its number, title and status", decision)
                    .containsExactly(number(decision));
            assertThat(headings(decision))
                    .as("Headings of %s", decision)
                    .isIn(
                            HEADINGS,
                            Stream.concat(HEADINGS.stream(), Stream.of(ALSO_WEIGHED))
                                    .toList());
        });
    }

    @Test
    void the_index_lists_every_decision_as_it_names_itself() throws IOException {
        assertThat(Pages.text(FOLDER.resolve("README.md")).lines().filter(line -> line.matches("\\| \\d+ \\|.*")))
                .containsExactlyElementsOf(
                        decisions().stream().map(DecisionsTest::line).toList());
    }

    private static String line(Path decision) {
        MatchResult title = TITLE.matcher(Pages.text(decision))
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(decision + " has no title and status"));
        return "| %s | [%s](%s) | %s |"
                .formatted(title.group(1), title.group(2), decision.getFileName(), title.group(3));
    }

    private static List<String> headings(Path page) {
        return Pages.text(page).lines().filter(line -> line.startsWith("## ")).toList();
    }

    /** By the name of its file, which begins with four digits. */
    private static int number(Path decision) {
        return Integer.parseInt(decision.getFileName().toString().substring(0, 4));
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*/\\d{4}-[a-z0-9-]+\\.md"))
                    .sorted()
                    .toList();
        }
    }
}

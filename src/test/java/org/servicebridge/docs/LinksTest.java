package org.servicebridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that leads to another page, a picture or a file leads somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void every_link_of_a_page_leads_to_a_file_that_is_there() {
        List<String> dead = Pages.all().stream().flatMap(LinksTest::dead).toList();

        assertThat(dead).isEmpty();
    }

    private static Stream<String> dead(Path page) {
        return LINK.matcher(Pages.text(page))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !target.contains("://"))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .map(target -> page + " leads to " + target);
    }
}

package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Calendars are read by programs that take lines of 75 octets. */
class FoldedLinesTest {

    @Test
    void a_line_of_75_octets_stays_whole_and_one_of_76_is_folded() {
        assertThat(FoldedLines.of("x".repeat(75) + "\r\ny")).isEqualTo("x".repeat(75) + "\r\ny");
        assertThat(FoldedLines.of("x".repeat(76) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
    }

    @Property
    void no_line_is_longer_no_character_is_torn_and_nothing_is_lost(@ForAll @StringLength(max = 400) String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "é");

        String folded = FoldedLines.of(line);

        assertThat(Arrays.stream(folded.split("\r\n")))
                .allMatch(each -> each.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
    }
}

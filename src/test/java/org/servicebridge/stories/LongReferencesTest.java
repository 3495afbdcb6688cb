package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** What a record is found by fits into the index that finds it, however it is made up; else whoever wrote it is told so. */
@EngineTest
class LongReferencesTest {

    private static final Actor PROVIDER = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** Such as the database cannot make smaller: marks on letters, many bytes a character, many characters. */
    static String[] longOnes() {
        return new String[] {
            made(199, "\u0323\u0308\u0332\u0324\u0331\u0325\u030a\u0304\u0306\u0307\u0329\u032d\u0330\u0326\u0327"),
            made(201, ""),
            made(3_900, "")
        };
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void a_reference_of_a_provider_that_no_index_holds_is_refused_at_every_door(String reference) {
        // given
        String begun = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");

        // then
        assertRefused(() -> story.reportedByApi(PROVIDER, report -> report.by("provider", reference, 1)));
        assertRefused(() -> story.reportedToDesk(BRIDGE, Map.of("summary", "Down", "providerReference", reference)));
        assertRefused(() -> story.logged(BRIDGE, begun, Map.of("providerReference", reference)));
    }

    @Test
    void the_longest_reference_of_any_letters_is_kept_and_found() {
        String longest = "\uD835\uDC00".repeat(200);

        String first = story.reportedByApi(PROVIDER, report -> report.by("provider", longest, 1));
        String again = story.reportedByApi(PROVIDER, report -> report.by("provider", longest, 1));

        assertThat(again).isEqualTo(first);
    }

    private static void assertRefused(Runnable door) {
        assertThatThrownBy(door::run)
                .satisfies(
                        refusal -> assertThat(NestedExceptionUtils.getMostSpecificCause(refusal))
                                .isInstanceOf(Refusal.class)
                                .hasMessageMatching(
                                        "The provider's reference (is longer than 200 characters|takes more than 2,000 bytes: .*)\\."));
    }

    private static String made(int letters, String marks) {
        Random random = new Random(letters);
        return IntStream.range(0, letters)
                .mapToObj(place -> (char) ('a' + random.nextInt(26)) + marks)
                .collect(Collectors.joining());
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a provider answers in time and late is counted, and its late reports are. */
@EngineTest
class ProviderFiguresTest {

    private static final Pattern CELL = Pattern.compile("<td[^>]*>(\\d+)</td>");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    @Clause({"SUP-5", "SUP-1"})
    void sup5_requests_count_as_answered_in_time_late_or_declined_and_reports_after_acceptance_as_late() {
        // given
        CallStory story = new CallStory(context);
        ProviderStory provider = new ProviderStory(story, context);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        String exercise = story.managed("2026-11-24T10:00:00", anIncident().inAnExercise());
        List.of("One", "Two", "Three", "Four").forEach(what -> provider.asked(reference, what));
        provider.asked(exercise, "None");
        provider.answered(reference, provider.requests(reference));
        provider.declined(reference, provider.requests(reference));
        assertThat(figures("Spine Operations")).containsExactly(4, 1, 0, 1, 2, 0, 0);

        // when
        story.passes(reference, ofMinutes(61));
        provider.answered(reference, provider.requests(reference));
        reported(story, "2026-11-24T10:55");
        reported(story, "2026-11-24T10:41");
        // 11:03 by now: accepted 20 and 21 minutes before it reports itself.
        story.reportedByApi(
                ProviderStory.PROVIDER,
                report -> report.by("provider", null, 1).acceptedAt(Instant.parse("2026-11-24T10:43:00Z")));
        story.reportedByApi(
                ProviderStory.PROVIDER,
                report -> report.by("provider", null, 1).acceptedAt(Instant.parse("2026-11-24T10:42:00Z")));

        // then
        assertThat(figures("Spine Operations"))
                .as("two late, one of them not answered yet; two reports in time, two late, by each way")
                .containsExactly(4, 1, 2, 1, 0, 2, 2);
        assertThat(figures("GP Systems")).containsOnly(0);
        story.clock.advance(ofDays(32));
        assertThat(figures("Spine Operations", 1)).as("of the last month").containsOnly(0);
    }

    /** It is 11:01: told, with when the provider accepted it, which it confirms a moment later. */
    private static void reported(Story story, String acceptedAt) {
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severityProposed(DESK, reference, 1, Map.of());
        story.providerTold(DESK, reference, Map.of("acceptedAt", acceptedAt));
        story.passes(reference, ofMinutes(1));
        story.confirmedByTelephone(DESK, reference, 1);
    }

    private List<Integer> figures(String provider) {
        return figures(provider, 12);
    }

    private List<Integer> figures(String provider, int months) {
        String page = Visitor.signedIn(port, "bridge")
                .get("/figures?months=" + months)
                .body();
        String row = page.substring(page.indexOf(provider + "</th>"));
        return CELL.matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map((MatchResult cell) -> Integer.valueOf(cell.group(1)))
                .toList();
    }
}

package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The clock decides at the gateway which desk runs an HSSI. */
@EngineTest
class WhichModelRunsTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @ParameterizedTest(name = "{0} London: {1}")
    @CsvSource({
        "2026-11-24T07:59:59, national-service-desk",
        "2026-11-24T08:00:00, service-bridge",
        "2026-11-24T17:29:59, service-bridge",
        "2026-11-24T17:30:00, national-service-desk",
        "2026-12-24T12:00:00, service-bridge",
        "2026-12-25T12:00:00, national-service-desk",
        "2027-03-29T12:00:00, national-service-desk",
        "2027-03-28T03:30:00, national-service-desk",
        "2026-10-25T01:30:00, national-service-desk",
        "2026-10-26T08:00:00, service-bridge",
        "2027-03-29T08:00:00, national-service-desk",
        "2027-03-30T08:00:00, service-bridge",
    })
    @Clause("INV-5")
    void the_desk_on_duty_gets_it(String london, String desk) {
        story.clock.setLondon(london);
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));

        story.severitySet(desk.equals("service-bridge") ? BRIDGE : DESK, reference, 1);

        assertThat(story.incident(reference).handling().owner()).isEqualTo(desk);
    }

    @Test
    @Clause("INV-5")
    void the_clock_counts_when_the_token_gets_to_the_gateway_not_when_it_was_reported() {
        story.clock.setLondon("2026-11-24T17:29:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));

        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();
        story.severitySet(DESK, reference, 1);

        assertThat(story.incident(reference).handling().owner()).isEqualTo("national-service-desk");
        assertThat(story.openTasks(reference)).containsEntry("userTask_assessRisks", "national-service-desk");
    }
}

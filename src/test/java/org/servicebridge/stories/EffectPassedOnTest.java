package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An effect that spreads from a system of GP IT is passed to the supplier there. */
@EngineTest
class EffectPassedOnTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause("SUP-3")
    void sup3_an_effect_is_handed_to_the_supplier_there_or_seen_to_together_and_it_is_told() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("gp", "gp-systems"),
                report -> report.ofService("gp-records").by("provider", null, 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);

        // when
        ApiCaller.Answer handed = story.bean(ApiCaller.class)
                .post(
                        ApiCaller.GP,
                        ProviderStory.path(reference, "processes/pass-on-effect"),
                        Map.of(
                                "what", "Bookings are lost.",
                                "passedTo", "Care Applications",
                                "told", "Duty manager",
                                "responsible", "transferred"));
        story.starts(
                BRIDGE,
                "pass-on-effect",
                reference,
                Map.of(
                        "what", "Log-in is slow.",
                        "passedTo", "Care Identity Services",
                        "told", "Their desk",
                        "responsible", "partnership"));

        // then
        assertThat(handed.status()).as(handed.body().toString()).isEqualTo(202);
        assertThat(story.letters())
                .contains(
                        "incidents@care-applications.example.org: %s: An effect on your systems, passed on to you"
                                .formatted(reference),
                        "incidents@care-identity.example.org: %s: An effect on your systems, passed on to you"
                                .formatted(reference));
        assertThat(Visitor.signedIn(port, "bridge")
                        .get("/incidents/" + reference)
                        .body())
                .contains(
                        "Bookings are lost. Passed to Care Applications, told: Duty manager; it takes it over.",
                        "Log-in is slow. Passed to Care Identity Services, told: Their desk; both work on it together.");
    }
}

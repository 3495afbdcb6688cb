package org.servicebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class LogIncidentTest {

    private static final Actor BRIDGE = Actor.person("bridge", Set.of("service-bridge"));

    @Autowired
    private LogIncident logIncident;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @Test
    void the_second_that_was_reported_is_kept_where_the_minute_that_the_form_shows_is_left() {
        clock.setLondon("2026-11-24T10:22:26");
        String reference = anIncident().reportedIn(incidents, clock).reference();

        logIncident.log(reference, occurred("2026-11-24T10:12:00Z"), BRIDGE);

        assertThat(incidents.get(reference).dataSet().occurredAt()).isEqualTo("2026-11-24T10:12:26Z");
    }

    @Test
    void another_minute_is_taken_as_it_is_entered() {
        clock.setLondon("2026-11-24T10:22:26");
        String reference = anIncident().reportedIn(incidents, clock).reference();

        logIncident.log(reference, occurred("2026-11-24T10:07:00Z"), BRIDGE);

        assertThat(incidents.get(reference).dataSet().occurredAt()).isEqualTo("2026-11-24T10:07:00Z");
    }

    private static Details occurred(String at) {
        Effects effects = new Effects(
                Effect.SIGNIFICANT, Scale.LARGE, Effect.NONE, Scale.SMALL, LossEffect.NONE, DataEffect.NONE, false);
        return new Details(
                "spine-core",
                "Log-in fails",
                Instant.parse(at),
                "critical",
                6000,
                "outage",
                true,
                List.of(),
                List.of(),
                "user",
                null,
                null,
                null,
                null,
                null,
                effects);
    }
}

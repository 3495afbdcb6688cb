package org.servicebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class RateIncidentTest {

    @Autowired
    private RateIncident rate;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Clock clock;

    private Incident incident;

    @BeforeEach
    void isReported() {
        incident = anIncident().reportedIn(incidents, clock);
    }

    @Test
    void the_most_urgent_answer_wins() {
        assertThat(rate.urgency(
                        incident,
                        new Effects(
                                Effect.MINOR,
                                Scale.SMALL,
                                Effect.SIGNIFICANT,
                                Scale.LARGE,
                                LossEffect.TRIVIAL,
                                DataEffect.NONE,
                                true)))
                .isEqualTo(1);
    }

    @Test
    void urgency_is_not_guessed_where_nothing_is_affected() {
        assertThatThrownBy(() -> rate.urgency(
                        incident,
                        new Effects(
                                Effect.NONE,
                                Scale.SMALL,
                                Effect.NONE,
                                Scale.SMALL,
                                LossEffect.NONE,
                                DataEffect.NONE,
                                false)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Say what the failure can do");
    }
}

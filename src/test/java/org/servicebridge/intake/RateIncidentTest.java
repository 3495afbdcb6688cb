package org.servicebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class RateIncidentTest {

    @Autowired
    private RateIncident rate;

    @Test
    void theMostUrgentAnswerWins() {
        assertThat(rate.urgency(new Effects("minor", "small", "significant", "large", "trivial", "none", true)))
                .isEqualTo(1);
    }

    @Test
    void urgencyIsNotGuessedWhereNothingIsAffected() {
        assertThatThrownBy(() -> rate.urgency(new Effects("none", "small", "none", "small", "none", "none", false)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Say what the failure can do");
    }
}

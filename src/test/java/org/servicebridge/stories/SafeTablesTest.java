package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A process owner's slip by which the wrong people would read of an HSSI is refused before it is in force. */
@EngineTest
class SafeTablesTest {

    @Autowired
    private RepositoryService repository;

    @Test
    @Clause("COM-1")
    void an_outcome_that_lets_out_what_must_stay_is_refused() {
        Map.of(
                        "communication-policy_patient-harmed_outcome",
                        "a patient was harmed",
                        "communication-policy_impact-not-known_outcome",
                        "nobody has said whether users are affected",
                        "communication-policy_not-required_outcome",
                        "the EDM has said that no communications are required")
                .forEach((cell, sentence) -> assertRefused(new OtherCells().with(cell, "\"open\""), sentence));
    }

    @Test
    @Clause({"COM-10", "COM-13"})
    void a_page_for_the_public_that_shows_what_few_may_read_is_refused() {
        Map.of(
                        "communication-readers_early-life_statusPage",
                        "a service in early life",
                        "communication-readers_management_statusPage",
                        "what management alone is told")
                .forEach((cell, sentence) -> assertRefused(new OtherCells().with(cell, "true"), sentence));
    }

    @ParameterizedTest
    @Clause({"COM-1", "COM-13"})
    @CsvSource({
        "communication-policy_patient-harmed_patientHarmed, a patient was harmed",
        "communication-policy_not-required_communicationsRequired, the EDM has said that no communications are required",
        "communication-readers_[a-z-]+_earlyLife, a service in early life",
    })
    void a_condition_turned_round_so_that_it_lets_out_what_must_stay_is_refused(String cell, String sentence) {
        assertRefused(new OtherCells().when(cell, TurnedCells::opposite), sentence);
    }

    private void assertRefused(UnaryOperator<String> cells, String sentence) {
        assertThatThrownBy(() -> ChangedSet.deployed(repository, "dmn/communication-policy.dmn", cells))
                .hasStackTraceContaining("Nothing is deployed")
                .hasStackTraceContaining(sentence);
    }
}

package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.decisions.Table.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.Clause;

class CommunicationPolicyTest {

    private static final Table POLICY = Table.of("communication-policy.dmn", "communication-policy");
    private static final Table READERS = Table.of("communication-policy.dmn", "communication-readers");

    private static final Map<String, Object> USUAL = Map.of(
            "patientHarmed", false,
            "communicationsRequired", true,
            "training", false,
            "communicatedService", true,
            "securityRisk", false,
            "clinicalRisk", false,
            "serviceAffected", true,
            "reportedResolved", false,
            "earlyLife", false);

    /** What departs from the usual, in the order of the rules, with what follows from it. */
    private static final List<Departure> DEPARTURES = List.of(
            new Departure("patientHarmed", true, "nothing"),
            new Departure("communicationsRequired", false, "nothing"),
            new Departure("training", true, "handover-only"),
            new Departure("communicatedService", false, "local-arrangement"),
            new Departure("securityRisk", true, "security-releases"),
            new Departure("clinicalRisk", true, "clinical-confirmed"),
            new Departure("serviceAffected", false, "management-only"),
            new Departure("reportedResolved", true, "retrospective"));

    @Test
    @Clause("COM-1")
    void com1_as_a_rule_every_hssi_is_communicated() {
        assertThat(POLICY.one(with(USUAL)))
                .containsEntry("outcome", "open")
                .containsEntry("reason", "Communicated by SMS, email and status page.");
    }

    static Stream<Arguments> everyCombination() {
        List<Arguments> combinations = new ArrayList<>();
        for (int bits = 0; bits < 1 << DEPARTURES.size(); bits++) {
            String expected = "open";
            List<Object> changes = new ArrayList<>();
            for (int i = DEPARTURES.size() - 1; i >= 0; i--) {
                if ((bits & 1 << i) != 0) {
                    Departure departure = DEPARTURES.get(i);
                    changes.add(departure.input);
                    changes.add(departure.value);
                    expected = departure.outcome;
                }
            }
            combinations.add(Arguments.of(changes, expected));
        }
        return combinations.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyCombination")
    void the_first_rule_that_holds_decides_each_combination_alone(List<Object> changes, String outcome) {
        assertThat(POLICY.one(with(USUAL, changes.toArray()))).containsEntry("outcome", outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patientHarmed",
                "communicationsRequired",
                "training",
                "communicatedService",
                "securityRisk",
                "clinicalRisk",
                "reportedResolved"
            })
    void what_is_not_known_is_never_guessed(String input) {
        assertThat(POLICY.one(with(USUAL, input, null)))
                .containsEntry("outcome", "nothing")
                .containsEntry("reason", "Not everything that decides is known yet.");
    }

    @Test
    void a_report_that_does_not_say_whether_users_are_affected_communicates_nothing_and_says_why() {
        assertThat(POLICY.one(with(USUAL, "serviceAffected", null)))
                .containsEntry("outcome", "nothing")
                .containsEntry(
                        "reason",
                        "Whether users are affected is not known yet: nothing is communicated until the desk has said so.");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, status page {3}")
    @CsvSource({
        "securityRisk, true, chosen-lists, false",
        "clinicalRisk, true, open, true",
        "serviceAffected, false, management, false",
        "reportedResolved, true, open, true",
        "training, false, open, true"
    })
    void each_outcome_has_its_readers(String input, boolean value, String readers, boolean page) {
        assertThat(READERS.one(with(USUAL, input, value)))
                .containsEntry("readers", readers)
                .containsEntry("statusPage", page);
    }

    @ParameterizedTest(name = "COM-11 {0} {1}: {2}")
    @CsvSource({
        "securityRisk, true, closed-list",
        "clinicalRisk, true, closed-list",
        "serviceAffected, false, closed-list",
        "reportedResolved, true, closed-list",
        "training, false, closed-list"
    })
    @Clause("COM-11")
    void com11_early_life_support_has_its_closed_list_only_whatever_the_rule(
            String input, boolean value, String readers) {
        assertThat(READERS.one(with(USUAL, "earlyLife", true, input, value)))
                .containsEntry("readers", readers)
                .containsEntry("statusPage", false)
                .containsEntry("directorLists", false);
    }

    @ParameterizedTest
    @CsvSource({"patientHarmed, true", "training, true", "communicatedService, false"})
    void what_is_not_communicated_has_no_readers(String input, boolean value) {
        assertThat(READERS.all(with(USUAL, input, value))).isEmpty();
    }

    private record Departure(String input, boolean value, String outcome) {}
}

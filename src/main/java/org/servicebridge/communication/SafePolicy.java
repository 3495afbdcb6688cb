package org.servicebridge.communication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.CertainQuestions;
import org.servicebridge.engine.DecisionTable;
import org.springframework.stereotype.Component;

/** No set is deployed by which something would leave that must not: harm, the EDM's word, and an impact that nobody knows (COM-1). */
@Component
class SafePolicy implements CertainQuestions {

    @Override
    public DecisionTable table() {
        return DecisionTable.COMMUNICATION_POLICY;
    }

    @Override
    public List<Map<String, Object>> questions() {
        return List.of(
                with("patientHarmed", true), with("communicationsRequired", false), with("serviceAffected", null));
    }

    @Override
    public Optional<String> lackedBy(Map<String, Object> question, Map<String, Object> answer) {
        return Stream.of(Policy.Outcome.values())
                        .filter(Policy.Outcome::communicates)
                        .anyMatch(outcome -> outcome.code().equals(answer.get("outcome")))
                ? Optional.of("by which nothing leaves where " + why(question))
                : Optional.empty();
    }

    private static String why(Map<String, Object> question) {
        if (Boolean.TRUE.equals(question.get("patientHarmed"))) {
            return "a patient was harmed";
        }
        return question.get("serviceAffected") == null
                ? "nobody has said whether users are affected"
                : "the EDM has said that no communications are required";
    }

    private static Map<String, Object> with(String fact, @Nullable Object other) {
        Map<String, @Nullable Object> facts = PolicyFacts.everyday();
        facts.put(fact, other);
        return facts;
    }
}

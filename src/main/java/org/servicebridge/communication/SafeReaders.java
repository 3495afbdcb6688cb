package org.servicebridge.communication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicebridge.engine.CertainQuestions;
import org.servicebridge.engine.DecisionTable;
import org.springframework.stereotype.Component;

/** No set is deployed by which the public would read what a few may read: a service in early life, what no user notices (COM-10, COM-13). */
@Component
class SafeReaders implements CertainQuestions {

    private static final String EARLY_LIFE = "earlyLife";
    private static final Map<String, Object> UNNOTICED = Map.of("serviceAffected", false);

    @Override
    public DecisionTable table() {
        return DecisionTable.COMMUNICATION_READERS;
    }

    @Override
    public List<Map<String, Object>> questions() {
        Stream<Map<String, Object>> early = Stream.of(
                        Map.<String, Object>of(),
                        UNNOTICED,
                        Map.<String, Object>of("securityRisk", true),
                        Map.<String, Object>of("clinicalRisk", true),
                        Map.<String, Object>of("reportedResolved", true))
                .map(facts -> with(facts, true));
        return Stream.concat(early, Stream.of(with(UNNOTICED, false))).toList();
    }

    /** Whatever the policy keeps back has no readers. */
    @Override
    public boolean mustBeAnswered() {
        return false;
    }

    @Override
    public Optional<String> lackedBy(Map<String, Object> question, Map<String, Object> answer) {
        if (!Boolean.TRUE.equals(answer.get("statusPage"))) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(question.get(EARLY_LIFE))) {
            return Optional.of("by which the status page shows nothing of a service in early life");
        }
        return "management".equals(answer.get("readers"))
                ? Optional.of("by which the status page shows nothing of what management alone is told")
                : Optional.empty();
    }

    private static Map<String, Object> with(Map<String, Object> changed, boolean earlyLife) {
        Map<String, Object> facts = PolicyFacts.everyday();
        facts.putAll(changed);
        facts.put(EARLY_LIFE, earlyLife);
        return facts;
    }
}

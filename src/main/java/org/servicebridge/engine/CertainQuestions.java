package org.servicebridge.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a feature is certain to ask a decision table one day: a set whose table has no one answer to it, or
 * one that must never be, is not deployed. */
public interface CertainQuestions {

    DecisionTable table();

    /** Inputs by name, a map a question. */
    List<Map<String, Object>> questions();

    /** Whether one row must answer; otherwise none may as well. */
    default boolean mustBeAnswered() {
        return true;
    }

    /** What the answer must do and does not, "by which …"; empty where the feature takes it as it is. */
    default Optional<String> lackedBy(Map<String, Object> question, Map<String, Object> answer) {
        return Optional.empty();
    }
}

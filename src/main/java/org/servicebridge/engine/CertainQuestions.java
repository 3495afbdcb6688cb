package org.servicebridge.engine;

import java.util.List;
import java.util.Map;

/** What a feature is certain to ask a decision table one day: a set whose table has no one answer to it is not deployed. */
public interface CertainQuestions {

    DecisionTable table();

    /** Inputs by name, a map a question. */
    List<Map<String, Object>> questions();
}

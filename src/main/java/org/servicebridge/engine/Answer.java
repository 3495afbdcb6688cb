package org.servicebridge.engine;

import java.util.List;
import java.util.Map;

/**
 * What a table answered.
 *
 * @param results as its hit policy makes them of the rules
 * @param rules those that matched, in order
 */
record Answer(List<Map<String, Object>> results, List<Explained> rules) {}

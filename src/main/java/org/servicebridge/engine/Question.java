package org.servicebridge.engine;

import java.util.Map;

/**
 * What a table was asked.
 *
 * @param table the id of its definition
 * @param recorded whether the answer went into the history of decisions
 */
record Question(String table, Map<String, Object> inputs, boolean recorded) {}

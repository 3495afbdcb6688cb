package org.servicebridge.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;

/**
 * A decision table as one deployment holds it.
 *
 * @param id of its definition in the engine
 * @param version 1 or more
 * @param logic read apart from the engine, so that it can be asked without a trace
 */
record DeployedTable(String id, int version, DmnDecision logic) {}

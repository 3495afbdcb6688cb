package org.servicebridge.incident;

/**
 * An open task can be done by level 2 from now on.
 *
 * @param group the lead by day, the EDM at night
 * @param task the engine's id of the task
 */
public record LevelTwoIsAsked(String reference, String group, String task) {}

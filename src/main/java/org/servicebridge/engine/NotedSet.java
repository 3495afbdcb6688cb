package org.servicebridge.engine;

import java.time.Instant;

/**
 * A set that came with an application and was in force.
 *
 * @param builtAt when the newest application that brought it was built
 */
record NotedSet(String digest, Instant builtAt) {}

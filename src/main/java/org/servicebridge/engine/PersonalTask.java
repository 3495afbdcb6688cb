package org.servicebridge.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task as its person sees it in a list.
 *
 * @param name with the incident's reference in front
 * @param dueAt null where no clock governs it
 */
public record PersonalTask(String id, String name, @Nullable Instant dueAt) {}

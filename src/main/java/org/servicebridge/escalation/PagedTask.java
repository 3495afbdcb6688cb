package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;

/**
 * A task for which somebody is paged.
 *
 * @param id the engine's, to which the link of the page leads
 * @param name as Tasklist shows it; null where "you are asked" says enough
 */
public record PagedTask(String id, @Nullable String name) {

    /** A task by the name that its list shows, without the reference in front: a page and the timeline say that themselves. */
    public static PagedTask named(String id, String name, String reference) {
        return new PagedTask(
                id,
                name.startsWith(reference) ? name.substring(reference.length()).strip() : name);
    }
}

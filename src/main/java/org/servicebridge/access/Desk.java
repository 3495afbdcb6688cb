package org.servicebridge.access;

import org.jspecify.annotations.Nullable;

/**
 * A service desk that hears of incidents from users and reports them (IH-1a).
 *
 * @param name as people call it
 * @param group whose members work there; the tasks of the desk are asked of it
 * @param telephone null where it is not known
 */
public record Desk(
        String code,
        String name,
        String group,
        DeskKind kind,
        @Nullable String telephone) {}

package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for an HSSI in a team.
 *
 * @param team the resolver group; null for the HSSI manager
 * @param contact how they are reached
 */
public record Contact(String role, @Nullable String team, String name, String contact) {

    /** For people to read. */
    public String inWords() {
        return "%s: %s, %s".formatted(team == null ? "HSSI manager" : team, name, contact);
    }
}

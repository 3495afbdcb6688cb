package org.servicebridge.rota;

import java.util.List;

/**
 * What somebody wants a role on call to be.
 *
 * @param code of a role that is there, or of a new one such as {@code technical-network}
 * @param contacts user names in the order in which they are asked
 * @param from from when on, in London such as {@code 2026-12-01T08:00}; empty for at once
 */
public record RoleRequest(
        String code, String name, String covered, List<String> contacts, String from, String reason) {}

package org.servicebridge.rota;

/**
 * Somebody who can be called now.
 *
 * @param person user name
 */
public record OnCall(String person, String name, String telephone) {}

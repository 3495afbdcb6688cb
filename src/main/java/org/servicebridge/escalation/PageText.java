package org.servicebridge.escalation;

/**
 * What a page says.
 *
 * @param subject of the email
 * @param words without the link
 * @param path of the task, or of the incident, below the public address
 * @param exercise whether it may reach nobody outside
 */
public record PageText(String subject, String words, String path, boolean exercise) {}

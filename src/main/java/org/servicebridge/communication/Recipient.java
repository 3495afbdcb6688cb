package org.servicebridge.communication;

/** Somebody who is told, by name and email address. */
public record Recipient(String name, String address) {}

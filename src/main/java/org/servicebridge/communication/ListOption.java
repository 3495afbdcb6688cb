package org.servicebridge.communication;

/** A distribution list as a form offers it: its code and what a person reads. */
public record ListOption(String label, String value) {}

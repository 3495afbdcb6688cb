package org.servicebridge.supplier;

/** One entry of a choice in a form, in the shape that forms read. */
public record Option(String label, String value) {}

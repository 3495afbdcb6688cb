package org.servicebridge.statuspage;

/** A service of the catalogue of which the page tells the state. */
public record PublishedService(String code, String name) {}

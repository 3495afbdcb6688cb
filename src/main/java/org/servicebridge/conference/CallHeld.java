package org.servicebridge.conference;

/** Told to other parts in the same transaction when the outcome of a call with the provider of an HSSI is on its record. */
public record CallHeld(String reference) {}

package org.servicebridge.escalation;

/** Told in the same transaction when what was written to a provider that is to confirm came back by every way (OOH-5). */
public record ProviderNotReached(String reference) {}

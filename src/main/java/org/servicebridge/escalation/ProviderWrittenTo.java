package org.servicebridge.escalation;

import java.time.Instant;

/**
 * What was written to a provider has been handed over; said once, in the transaction in which that is noted.
 *
 * @param name of the provider
 * @param at when the first of the messages was taken by the mail server or the provider of text messages
 */
public record ProviderWrittenTo(String reference, String name, Instant at) {}

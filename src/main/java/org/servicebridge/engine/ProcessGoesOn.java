package org.servicebridge.engine;

/**
 * An operator lets a process go on that was suspended; said in the transaction in which it does, before it is over.
 *
 * @param process its key
 * @param reference its business key
 */
public record ProcessGoesOn(String process, String reference) {}

package org.servicebridge.communication;

/**
 * What is published about an incident is to be taken off the status page.
 *
 * @param reason why, for the record; never shown to the public
 */
public record NoticesTakenDown(String reference, String reason) {}

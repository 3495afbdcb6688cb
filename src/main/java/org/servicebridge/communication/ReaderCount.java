package org.servicebridge.communication;

/** How many readers one list, or all of them together, has by each channel. */
public record ReaderCount(String name, long email, long sms, long webhook) {}

package org.servicebridge.channel;

/**
 * What a channel is to show.
 *
 * @param title which HSSI, with its severity and service
 * @param text what happened
 * @param link to its page, which asks for a sign-in
 */
record ChannelMessage(String title, String text, String link) {}

package org.servicebridge.outbox.transport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that returned mail comes to, read by IMAP.
 *
 * @param host empty where none is configured: returned mail is then read by nobody here
 * @param protocol {@code imaps}, or {@code imap} without encryption
 */
@ConfigurationProperties("service-bridge.mail.bounce-mailbox")
record BounceMailbox(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder) {}

package org.servicebridge.communication;

import java.time.Instant;
import java.util.UUID;

/** What a mail says that is no notice. */
public record Letter(
        UUID delivery, String purpose, String subject, String bodyText, String bodyHtml, Instant writtenAt) {}

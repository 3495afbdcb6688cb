package org.servicebridge.document;

import java.time.Instant;

/**
 * One document about an incident; it never changes.
 *
 * @param kind what it is, kebab case, for instance {@code ecab-minutes}
 * @param subject what it is about within the incident, for instance a change's reference
 * @param version 1 and up for the same kind and subject
 * @param html a whole page, well-formed, without anything to load
 */
public record Document(
        long id,
        String incident,
        String kind,
        String subject,
        int version,
        String title,
        String html,
        Instant createdAt,
        String createdBy) {

    /** A name for a file of it, without an ending. */
    public String fileName() {
        return "%s-%s-%d".formatted(subject, kind, version);
    }
}

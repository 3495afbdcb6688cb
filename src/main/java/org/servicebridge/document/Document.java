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

    /** A name for a file of it, without an ending: it begins with the incident, so that files of one lie together. */
    public String fileName() {
        return subject.equals(incident)
                ? "%s-%s-%d".formatted(incident, kind, version)
                : "%s-%s-%s-%d".formatted(incident, subject, kind, version);
    }
}

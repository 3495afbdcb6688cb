package org.servicebridge.escalation;

/**
 * What a page says.
 *
 * @param reference of the HSSI: all that a page names of one that is restricted
 * @param subject of the email
 * @param words without the link
 * @param path of the task, or of the incident, below the public address
 * @param exercise whether it may reach nobody outside
 */
public record PageText(String reference, String subject, String words, String path, boolean exercise) {

    /** The same for whoever must read no more than that they are asked. */
    PageText bare(String bareWords) {
        return new PageText(reference, reference, reference + ". " + bareWords, path, exercise);
    }
}

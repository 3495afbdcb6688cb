package org.servicebridge.conference;

/**
 * The terms on which those who resolve an HSSI work together (MAJ-4).
 *
 * @param place the line, the room or the channel
 */
public record WayOfWorking(String incident, Way way, String place) {

    /** For instance {@code Face to face: Room 4}. */
    public String words() {
        return "%s: %s".formatted(way.words(), place);
    }
}

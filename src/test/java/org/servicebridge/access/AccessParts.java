package org.servicebridge.access;

import java.nio.file.Path;
import java.time.Clock;

/** Makes parts of the sign-in for tests of other packages. */
public final class AccessParts {

    private AccessParts() {}

    /** As a node makes it at its start. */
    public static SharedSecret sharedSecret(String configured, Path directory) {
        return new SharedSecret(configured, directory);
    }

    /** As it is after a start, with nothing counted. */
    public static GuessingBrake guessingBrake(Clock clock) {
        return new GuessingBrake(clock);
    }
}

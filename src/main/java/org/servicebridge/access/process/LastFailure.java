package org.servicebridge.access.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine failed with last on this thread, kept while a request runs: its REST API tells of it in its own terms. */
public final class LastFailure {

    private static final ThreadLocal<@Nullable RuntimeException> NOTED = new ThreadLocal<>();

    private LastFailure() {}

    static void note(RuntimeException failure) {
        NOTED.set(failure);
    }

    public static void forget() {
        NOTED.remove();
    }

    /** What was noted last, as it left the engine. */
    public static Optional<RuntimeException> last() {
        return Optional.ofNullable(NOTED.get());
    }

    /** The cause of that kind in what was noted last. */
    public static <T extends Throwable> Optional<T> of(Class<T> kind) {
        Throwable cause = NOTED.get();
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause).map(kind::cast);
    }
}

package org.servicebridge.access;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a statement that the database gave up because somebody waited too long for it from all other failures. */
public final class TakenTooLong {

    private static final String GIVEN_UP = "57014";

    private TakenTooLong() {}

    /** Whether that is what failed, however deep it lies. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException answered && GIVEN_UP.equals(answered.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

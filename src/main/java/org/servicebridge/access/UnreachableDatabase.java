package org.servicebridge.access;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached, or of which no connection is free, from all other failures. */
public final class UnreachableDatabase {

    /** What PostgreSQL says when it stops, is stopped, starts, or has no room; the class 08 is about connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "53300");

    private static final String CONNECTION = "08";
    private static final String BROKEN = "Connection is closed";

    private UnreachableDatabase() {}

    /** Whether that is what failed, however deep it lies, also behind a rollback that failed because of it. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException answered && isBehind(answered))
                    || (cause instanceof TransactionSystemException rolledBack
                            && isBehind(rolledBack.getApplicationException()))) {
                return true;
            }
        }
        return false;
    }

    /** The pool itself says that a connection broke, without a state. */
    private static boolean isBehind(SQLException answered) {
        return BROKEN.equals(answered.getMessage()) || isBehind(answered.getSQLState());
    }

    private static boolean isBehind(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || STATES.contains(state));
    }
}

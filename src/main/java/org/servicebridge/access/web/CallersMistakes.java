package org.servicebridge.access.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.process.LastFailure;

/** What the engine takes for a fault of its own and is a mistake of whoever asked, with the sentence for it. */
final class CallersMistakes {

    /** As the engine says it of user names and groups that its settings do not allow. */
    private static final String NO_NAME = "is not a valid resource identifier";

    /** Of PostgreSQL: the value cannot be kept, whatever column it is for, or is more than any query or index takes. */
    private static final Pattern OF_DATA = Pattern.compile("(?:22|54).*");

    private CallersMistakes() {}

    /** The sentence for what was noted last; empty where it is a fault of ours. */
    static Optional<Sentence> last() {
        Optional<Sentence> refusal = LastFailure.of(Refusal.class).map(Sentence::of);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (LastFailure.last().filter(failure -> isOfName(failure.getMessage())).isPresent()) {
            return Optional.of(Sentence.of(
                    400,
                    "A user name or group begins with a letter or digit and has only letters, digits, full stops,"
                            + " hyphens, underscores, plus and at signs."));
        }
        return LastFailure.of(SQLException.class)
                .filter(failure -> isOfData(failure.getSQLState()))
                .map(failure -> Sentence.of(400, "A value in it is too large or has a character that cannot be kept."));
    }

    static boolean isOfData(@Nullable String state) {
        return state != null && OF_DATA.matcher(state).matches();
    }

    private static boolean isOfName(@Nullable String message) {
        return message != null && message.contains(NO_NAME);
    }
}

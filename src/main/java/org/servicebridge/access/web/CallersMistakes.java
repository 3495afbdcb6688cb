package org.servicebridge.access.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.process.LastFailure;

/** What the engine takes for a fault of its own and is a mistake of whoever asked, with the sentence for it. */
final class CallersMistakes {

    /** As the engine says it of user names and groups that its settings do not allow. */
    private static final String NO_NAME = "is not a valid resource identifier";

    /** As the engine says it of a job that is gone, and of a kind of authorization that there is not. */
    private static final String NO_JOB = "ENGINE-13053";

    private static final String NO_AUTHORIZATION = "ENGINE-03025";

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

    /**
     * The sentence where the engine answers a call, which leads to no step of ours, with a fault; empty where it is a fault indeed.
     * What failed before the engine began failed in reading what was sent.
     */
    static Optional<Sentence> ofCall() {
        Optional<String> message = LastFailure.last().map(failure -> String.valueOf(failure.getMessage()));
        if (message.filter(said -> said.contains(NO_JOB)).isPresent()) {
            return Optional.of(Sentence.of(404, "There is no such job any more; it may have been done meanwhile."));
        }
        boolean unfit = message.isEmpty()
                || LastFailure.of(NullValueException.class).isPresent()
                || LastFailure.of(NotValidException.class).isPresent()
                || message.get().contains(NO_AUTHORIZATION);
        return unfit
                ? Optional.of(Sentence.of(
                        400, "Something that this call needs is missing or cannot be so; look at what you sent."))
                : Optional.empty();
    }

    static boolean isOfData(@Nullable String state) {
        return state != null && OF_DATA.matcher(state).matches();
    }

    private static boolean isOfName(@Nullable String message) {
        return message != null && message.contains(NO_NAME);
    }
}

package org.servicebridge.communication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that stand in for the time of the next update, such as "shortly" and "midnight": readers cannot plan by them (COM-4). */
final class VagueTime {

    private static final String WORDS = "(shortly|soon|midnight|noon|tonight|tomorrow|in due course|as soon as possible"
            + "|asap|later|momentarily|when (?:known|available|we know|there is)\\b[^.!?\\n]{0,20}|tbc|tba"
            + "|to be (?:confirmed|advised))\\b";
    private static final String MEANWHILE = "[^.!?\\n]{0,60}?\\b";
    private static final List<Pattern> PATTERNS = List.of(
            pattern(
                    "\\b(?:next|further|another|an|more) (?:update|information|news|details|notice|communication)s?\\b"),
            pattern("\\bupdates? (?:to follow|will follow|follows?|is due|due|expected|by|at|will be|planned)\\b"),
            pattern("\\b(?:will|shall) (?:update|inform|notify|advise|tell)\\b"));

    private VagueTime() {}

    /** The words that stand in for a time; empty where there are none. */
    static Optional<String> in(String text) {
        return PATTERNS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Pattern pattern(String opening) {
        return Pattern.compile(opening + MEANWHILE + WORDS, Pattern.CASE_INSENSITIVE);
    }
}

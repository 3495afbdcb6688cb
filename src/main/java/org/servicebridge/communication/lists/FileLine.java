package org.servicebridge.communication.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number as an editor counts, from 1
 * @param misshapen what is wrong with its cells; null where it has as many as there are columns
 */
record FileLine(long number, @Nullable String misshapen, MemberAnswers answers) {

    /** What is wrong with it, a sentence each. */
    List<String> problems() {
        return misshapen == null ? List.copyOf(answers.problems().values()) : List.of(misshapen);
    }
}

package org.servicebridge.communication.lists;

import java.util.List;

/**
 * A line of a file.
 *
 * @param number as an editor counts, from 1
 * @param complete whether it has as many cells as there are columns
 */
record FileLine(long number, boolean complete, MemberAnswers answers) {

    /** What is wrong with it, a sentence each. */
    List<String> problems() {
        return complete
                ? List.copyOf(answers.problems().values())
                : List.of("It has not as many cells as there are columns.");
    }
}

package org.servicebridge.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people answered to questions that no step reads: a process owner adds a question by adding it to the form, and the
 * answer is on the record without a programmer.
 */
public interface UnreadAnswers {

    /**
     * Called in the transaction that takes the answers.
     *
     * @param reference the business key of the process; answers for no HSSI stay in the engine's history
     * @param asked what the person was asked to do, as the model calls it
     * @param by who said so on the telephone; null where whoever answers says so
     */
    void keep(String reference, String asked, @Nullable String by, List<AnsweredQuestion> answers);

    /**
     * @param question as the form words it
     * @param answer as the person saw it
     */
    record AnsweredQuestion(String question, String answer) {}
}

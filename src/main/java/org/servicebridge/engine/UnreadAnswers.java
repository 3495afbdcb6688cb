package org.servicebridge.engine;

import java.util.List;

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
     */
    void keep(String reference, String asked, List<AnsweredQuestion> answers);

    /**
     * @param question as the form words it
     * @param answer as the person saw it
     */
    record AnsweredQuestion(String question, String answer) {}
}

package org.servicebridge.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was answered in the transaction that runs, by tables or the catalogue: who asks the same again gets the same, without another search or trace. */
public final class AnswersGiven implements TransactionSynchronization {

    private final Map<Object, Object> answers = new HashMap<>();

    private AnswersGiven() {}

    /** Those of the transaction; outside of one nothing is kept. */
    public static AnswersGiven inThisTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new AnswersGiven();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AnswersGiven.class::isInstance)
                .map(AnswersGiven.class::cast)
                .findAny()
                .orElseGet(AnswersGiven::begun);
    }

    private static AnswersGiven begun() {
        AnswersGiven begun = new AnswersGiven();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    /** The answer given before, else the one found now. The question's class says what kind of answer it has. */
    @SuppressWarnings("unchecked")
    public <T> T once(Object question, Supplier<T> answer) {
        return (T) answers.computeIfAbsent(question, unanswered -> answer.get());
    }

    @Nullable
    Object find(Object question) {
        return answers.get(question);
    }
}

package org.servicebridge.randomwalk;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * What somebody was told who did something.
 *
 * @param said the sentence of a refusal, or the fault; empty where it was taken
 */
record Outcome(Kind kind, String said) {

    static final Outcome DONE = new Outcome(Kind.DONE, "");

    private static final int FIRST_FAILURE = 400;
    private static final int FIRST_FAULT = 500;

    enum Kind {
        DONE,
        REFUSED,
        FAULT
    }

    /** As the door before the engine tells it: every refusal has its sentence, whatever it comes wrapped in. */
    static Outcome of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return refused(cause.getMessage());
            }
            if (cause instanceof AuthorizationException) {
                return refused("You may not do this; ask whoever the task is for.");
            }
            if (cause instanceof OptimisticLockingException) {
                return new Outcome(Kind.FAULT, "nobody else acted, and yet: " + cause);
            }
        }
        return new Outcome(Kind.FAULT, trace(failure));
    }

    /** @param sentence what the answer says; null or blank is no sentence, and so a fault */
    static Outcome of(int status, @Nullable String sentence) {
        if (status < FIRST_FAILURE) {
            return DONE;
        }
        return status >= FIRST_FAULT ? new Outcome(Kind.FAULT, "%d %s".formatted(status, sentence)) : refused(sentence);
    }

    private static Outcome refused(@Nullable String sentence) {
        return sentence == null || sentence.isBlank()
                ? new Outcome(Kind.FAULT, "refused without a sentence")
                : new Outcome(Kind.REFUSED, sentence);
    }

    private static String trace(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append("\n      ").append(cause);
            int lines = 0;
            for (StackTraceElement place : cause.getStackTrace()) {
                if (place.getClassName().startsWith("org.servicebridge.")
                        && !place.getClassName().contains(".walk.")
                        && lines++ < 6) {
                    words.append("\n        at ").append(place);
                }
            }
        }
        return words.toString();
    }

    boolean isDone() {
        return kind == Kind.DONE;
    }

    boolean isFault() {
        return kind == Kind.FAULT;
    }

    String words() {
        return switch (kind) {
            case DONE -> "done";
            case REFUSED -> "refused: " + said;
            case FAULT -> "FAULT: " + said;
        };
    }
}

package org.servicebridge.access;

import org.jspecify.annotations.Nullable;

/** A step that the record does not allow, told to the person in one sentence; nothing has changed. */
public class Refusal extends RuntimeException {

    private final Kind kind;
    private final @Nullable String field;

    private Refusal(Kind kind, @Nullable String field, String sentence) {
        super(sentence);
        this.kind = kind;
        this.field = field;
    }

    /** The value of one field cannot be taken. */
    public static Refusal invalid(String field, String sentence) {
        return new Refusal(Kind.INVALID, field, sentence);
    }

    /** The incident's state does not allow the step; the sentence names the state. */
    public static Refusal wrongState(String sentence) {
        return new Refusal(Kind.WRONG_STATE, null, sentence);
    }

    /** It does not exist, or this actor may not know that it does. */
    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, null, sentence);
    }

    /** The actor may see it but not do this. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(Kind.FORBIDDEN, null, sentence);
    }

    /** The same idempotency key came with another content. */
    public static Refusal unprocessable(String sentence) {
        return new Refusal(Kind.UNPROCESSABLE, null, sentence);
    }

    public Kind kind() {
        return kind;
    }

    /** The field at fault, by its name in the API or form; null where it is not one field. */
    public @Nullable String field() {
        return field;
    }

    /** What went wrong, in terms that both HTTP and forms can translate. */
    public enum Kind {
        INVALID,
        WRONG_STATE,
        NOT_FOUND,
        FORBIDDEN,
        UNPROCESSABLE
    }
}

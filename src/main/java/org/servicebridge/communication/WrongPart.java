package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Coded;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What can be wrong in a notice that has left (COM-18); the codes stand on the incident's page. */
public enum WrongPart implements Coded {
    /** For instance a trust that is not affected, or a list of trusts where all users are. */
    LOCATION("location", "the location"),
    /** The name of a distribution list where the location should stand. */
    LIST_NAME("list-name", "the name of a list"),
    /** It went to people whom it does not concern, or not to those whom it does. */
    READERS("readers", "its readers");

    private final String code;
    private final String words;

    WrongPart(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * What somebody chose.
     *
     * @throws Refusal where nothing, or something else, was chosen
     */
    static WrongPart chosen(@Nullable String code) {
        return Codes.chosen(values(), part -> part.code, code, "part", "Choose what is wrong in the notice.");
    }

    @Override
    public String code() {
        return code;
    }

    /** As it stands in a sentence. */
    public String words() {
        return words;
    }

    /** Whether what is right stands where the location stands in a notice. */
    boolean isOfLocation() {
        return this != READERS;
    }
}

package org.servicebridge.communication;

import org.servicebridge.access.Coded;

/** The two lists of directors, who are told beside the usual readers (COM-8, COM-9). */
public enum DirectorList implements Coded {
    PROGRAMME("programme-directors", "Programme directors", Readership.PROGRAMME_DIRECTORS),
    TOP_LEVEL("top-level-directors", "Top level directors", Readership.TOP_LEVEL_DIRECTORS);

    private final String code;
    private final String words;
    private final Readership readership;

    DirectorList(String code, String words, Readership readership) {
        this.code = code;
        this.words = words;
        this.readership = readership;
    }

    static DirectorList of(Readership readership) {
        return readership == Readership.TOP_LEVEL_DIRECTORS ? TOP_LEVEL : PROGRAMME;
    }

    /** The list in the database and in forms. */
    @Override
    public String code() {
        return code;
    }

    /** The list as a person would say it. */
    public String words() {
        return words;
    }

    Audience audience() {
        return Audience.of(readership);
    }
}

package org.servicebridge.rota.web;

/** What a person has just done, said on the page that follows. */
enum Done {
    COVER("The cover is recorded."),
    SWAP("The swap is recorded."),
    KNOWN("It is noted that the shift is known."),
    PLANNED("The rota is planned 12 months ahead."),
    PERSON("The person's details are kept."),
    ORDER("The order is kept: plan the rota for it to take effect."),
    TESTED("It is noted that the test page reached you."),
    TEST_SENT("Test pages are on their way."),
    ROLE("The role is kept."),
    IMPORTED("The shifts are imported.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}

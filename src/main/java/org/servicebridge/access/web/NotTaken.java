package org.servicebridge.access.web;

/** What came is too large, too slow or not to be read; told in one sentence before anybody works on it. */
class NotTaken extends Exception {

    private static final int BAD_REQUEST = 400;
    private static final int NOTHING_THERE = 404;
    private static final int NO_SUCH_METHOD = 405;
    private static final int TOO_SLOW = 408;
    private static final int TOO_LARGE = 413;
    private static final int NO_SUCH_TYPE = 415;
    private static final int NOT_NOW = 503;

    private static final long MB = 1024 * 1024;

    private final int status;

    private NotTaken(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    static NotTaken tooLarge(long most) {
        return new NotTaken(
                TOO_LARGE,
                "What you sent is larger than %s, the most that is taken here."
                        .formatted(most < MB ? most / 1024 + " kB" : most / MB + " MB"));
    }

    /** As too large: it did not stop in the time that anything is read in. */
    static NotTaken tooLong() {
        return new NotTaken(TOO_LARGE, "What you sent is more than comes within a minute.");
    }

    static NotTaken notNow() {
        return new NotTaken(
                NOT_NOW, "As many large messages as can be held are being read, and nothing was done: send it again.");
    }

    static NotTaken tooSlow() {
        return new NotTaken(TOO_SLOW, "What you sent came too slowly, and nothing was done: send it again.");
    }

    static NotTaken ofNoType() {
        return new NotTaken(NO_SUCH_TYPE, "The Content-Type of what you sent is none that is taken here.");
    }

    static NotTaken atNoAddress() {
        return new NotTaken(NOTHING_THERE, "There is nothing at this address; look at how it is written.");
    }

    static NotTaken byNoMethod() {
        return new NotTaken(NO_SUCH_METHOD, "There is no such method here, and nothing was done.");
    }

    static NotTaken inBrokenPieces() {
        return unreadable("What you sent came in pieces (chunks) that cannot be put together; nothing was done.");
    }

    static NotTaken brokenOff() {
        return unreadable("What you sent broke off before its end, and nothing was done.");
    }

    static NotTaken unreadable(String sentence) {
        return new NotTaken(BAD_REQUEST, sentence);
    }

    boolean isTooLarge() {
        return status == TOO_LARGE;
    }

    boolean isNotNow() {
        return status == NOT_NOW;
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

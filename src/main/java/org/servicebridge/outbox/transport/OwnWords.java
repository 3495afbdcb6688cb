package org.servicebridge.outbox.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a mail server itself: what it quotes of the mail may speak of delays and failures, too, and means an incident. */
final class OwnWords {

    private static final Pattern QUOTED = Pattern.compile(
            "(?im)^[-=_*> ]*(?:below this line is a copy|this is a copy of|original message|the (?:original|following) message (?:headers|follows)"
                    + "|message headers follow|header of the original|unsent message (?:below|follows)|returned message|the header of"
                    + "|original-?nachricht|message d.origine)|^(?:Return-Path|Received|DKIM-Signature|MIME-Version): ");

    private OwnWords() {}

    static String of(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() ? text.substring(0, quoted.start()) : text;
    }
}

package org.servicebridge.change.process;

import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;

/** A mail address as somebody enters it. */
final class MailAddress {

    private MailAddress() {}

    /** @throws Refusal where there is none, or it cannot be one */
    static String required(FormAnswers answers, String field) {
        String address = answers.required(field, "Give a mail address.");
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw Refusal.invalid(field, "This is no mail address.");
        }
        return address;
    }
}

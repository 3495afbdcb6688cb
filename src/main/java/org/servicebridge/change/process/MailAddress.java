package org.servicebridge.change.process;

import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.text.EmailAddress;

/** A mail address as somebody enters it. */
final class MailAddress {

    private MailAddress() {}

    /** @throws Refusal where there is none, or it cannot be one */
    static String required(FormAnswers answers, String field) {
        return EmailAddress.normalised(answers.required(field, "Give a mail address."))
                .orElseThrow(() -> Refusal.invalid(field, "This is no mail address; one looks like name@example.org."));
    }
}

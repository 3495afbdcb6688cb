package org.servicebridge.communication;

import org.servicebridge.access.Refusal;
import org.servicebridge.text.SmsText;

/** Refuses a notice whose text message nobody would send. */
final class SmsLength {

    private SmsLength() {}

    /** @throws Refusal which says by how much it is too long */
    static void require(SmsText sms) {
        if (sms.isTooLong()) {
            throw Refusal.invalid(
                    "userImpact",
                    "The text message is %,d characters long, %,d more than the %d that can be sent: shorten the impact or the location."
                            .formatted(
                                    sms.characters(),
                                    sms.characters() - SmsText.MOST_CHARACTERS,
                                    SmsText.MOST_CHARACTERS));
        }
    }
}

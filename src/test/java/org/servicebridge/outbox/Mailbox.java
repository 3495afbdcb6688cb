package org.servicebridge.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;

/** What a test's mail server has taken. */
record Mailbox(GreenMail server) {

    static Mailbox of(GreenMail server) {
        return new Mailbox(server);
    }

    /** The first message to this address alone. */
    MimeMessage to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> address.equals(GreenMailUtil.getAddressList(recipients(message))))
                .findFirst()
                .orElseThrow();
    }

    private static Address[] recipients(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

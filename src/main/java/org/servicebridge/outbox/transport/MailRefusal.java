package org.servicebridge.outbox.transport;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.SendingOutcome;

/** Tells a refusal for good (SMTP 5xx) from one that is worth another attempt, as are refused passwords: people set them right. */
final class MailRefusal {

    private static final int PERMANENT = 500;
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private MailRefusal() {}

    static SendingOutcome of(MessagingException refused) {
        for (@Nullable Throwable each = refused; each != null; each = next(each)) {
            if (returnCode(each) >= PERMANENT && !SIGN_IN.contains(returnCode(each))) {
                return SendingOutcome.rejected(words(each));
            }
        }
        return SendingOutcome.tryAgain(words(refused));
    }

    /** Mail exceptions chain by a field of their own beside the cause. */
    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
    }

    private static int returnCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException message ? message.getReturnCode() : 0;
    }

    private static String words(Throwable failure) {
        return Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .strip();
    }
}

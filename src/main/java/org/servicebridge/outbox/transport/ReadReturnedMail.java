package org.servicebridge.outbox.transport;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.servicebridge.outbox.OutboxChore;
import org.servicebridge.outbox.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what comes back to the mailbox for returned mail, and marks it as read. */
class ReadReturnedMail implements OutboxChore {

    private static final Logger LOG = LoggerFactory.getLogger(ReadReturnedMail.class);
    private static final String CONNECTING = "5000";
    private static final String READING = "10000";

    /** As many as cannot be recorded in a round, and the database is away: the rest waits for the next. */
    private static final int MOST_FAILURES = 5;

    private final BounceMailbox mailbox;
    private final Consumer<Receipt> recordReceipt;

    ReadReturnedMail(BounceMailbox mailbox, Consumer<Receipt> recordReceipt) {
        this.mailbox = mailbox;
        this.recordReceipt = recordReceipt;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (mailbox.host().isEmpty()) {
            return;
        }
        try (Store store = session().getStore()) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                int failures = 0;
                for (int i = 0; i < unread.length && folder.isOpen() && failures < MOST_FAILURES; i++) {
                    if (isDone(unread[i])) {
                        markAsRead(unread[i]);
                    } else {
                        failures++;
                    }
                }
            }
        } catch (MessagingException unavailable) {
            LOG.warn("returned mail: the mailbox cannot be read: {}", unavailable.getMessage());
        }
    }

    /** Whether it is not to be read again: what could be read but not recorded is read again in the next round. */
    private boolean isDone(Message message) {
        Optional<Receipt> receipt = receipt(message);
        try {
            receipt.ifPresent(recordReceipt);
            return true;
        } catch (RuntimeException unrecorded) {
            LOG.warn("returned mail: one cannot be recorded now: {}", unrecorded.toString());
            return false;
        }
    }

    /** One that cannot be read says nothing, whatever is in it: it must not stand before all others for ever. */
    private static Optional<Receipt> receipt(Message message) {
        try {
            return ReturnedMail.receipt(message);
        } catch (IOException | MessagingException | RuntimeException | StackOverflowError unreadable) {
            LOG.warn("returned mail: one cannot be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static void markAsRead(Message message) {
        try {
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException | IllegalStateException gone) {
            LOG.warn("returned mail: one cannot be marked as read: {}", gone.toString());
        }
    }

    private Session session() {
        Properties settings = new Properties();
        String prefix = "mail." + mailbox.protocol();
        settings.setProperty("mail.store.protocol", mailbox.protocol());
        settings.setProperty(prefix + ".connectiontimeout", CONNECTING);
        settings.setProperty(prefix + ".timeout", READING);
        settings.setProperty(prefix + ".writetimeout", READING);
        // Else the server marks a mail as read by itself, and a return that could not be recorded is lost.
        settings.setProperty(prefix + ".peek", "true");
        return Session.getInstance(settings);
    }
}

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
                for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    read(message);
                }
            }
        } catch (MessagingException unavailable) {
            LOG.warn("returned mail: the mailbox cannot be read: {}", unavailable.getMessage());
        }
    }

    /** One that cannot be read is marked, too: it must not stand before all others for ever. */
    private void read(Message message) throws MessagingException {
        try {
            ReturnedMail.receipt(message).ifPresent(recordReceipt);
        } catch (IOException | MessagingException unreadable) {
            LOG.warn("returned mail: one cannot be read: {}", unreadable.getMessage());
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private Session session() {
        Properties settings = new Properties();
        String prefix = "mail." + mailbox.protocol();
        settings.setProperty("mail.store.protocol", mailbox.protocol());
        settings.setProperty(prefix + ".connectiontimeout", CONNECTING);
        settings.setProperty(prefix + ".timeout", READING);
        settings.setProperty(prefix + ".writetimeout", READING);
        return Session.getInstance(settings);
    }
}

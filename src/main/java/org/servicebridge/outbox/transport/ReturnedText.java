package org.servicebridge.outbox.transport;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.DecodedText;

/**
 * What a returned mail says, as far as can be read: broken MIME is read as text.
 *
 * @param type of the whole message, in small letters
 * @param headers those that tell a program's answer from a person's, {@code name: value} a line, in small letters
 * @param status the fields of a report (RFC 3464); empty where there is none
 * @param said the words for people, without the mail that they are about
 * @param all everything, with what is quoted of the mail
 */
record ReturnedText(String type, String subject, String headers, String status, String said, String all) {

    /** Who wrote it, which mail it answers, and whatever programs say of themselves in headers of their own. */
    private static final Pattern TELLING = Pattern.compile(
            "from|(?:x-)?precedence|preference|x-failed-recipients|in-reply-to|references|delivered-to|x-mailer|x-loop"
                    + "|x-vacation|x-fc-machinegenerated|x-ms-exchange-generated-message-source|x-post-messageclass|.*auto.*");

    /** Some servers send the fields of a report as plain text. */
    private static final Pattern FIELD =
            Pattern.compile("(?im)^(?:Reporting-MTA|Final-Recipient):[ \\t]*(?:dns|rfc822|x-[\\w-]+)[ \\t]*;");

    private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*\\w");

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int DEEPEST = 5;

    static ReturnedText of(Message message) throws MessagingException {
        StringBuilder status = new StringBuilder();
        StringBuilder said = new StringBuilder();
        StringBuilder quoted = new StringBuilder();
        collect(message, status, said, quoted, 0);
        return new ReturnedText(
                String.valueOf(header(message, "Content-Type")).toLowerCase(Locale.ROOT),
                CleanText.cut(decoded(header(message, "Subject")), LONGEST_SUBJECT),
                headers(message),
                status.toString(),
                OwnWords.of(said.toString()),
                "%s\n%s\n%s".formatted(status, said, quoted));
    }

    private static void collect(Part part, StringBuilder status, StringBuilder said, StringBuilder quoted, int depth) {
        try {
            if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), status, said, quoted, depth + 1);
                }
            } else if (part.isMimeType("message/delivery-status")
                    || part.isMimeType("message/global-delivery-status")) {
                status.append(text(part)).append('\n');
            } else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
                quoted.append(text(part)).append('\n');
            } else if (part.isMimeType("text/*") || depth == 0) {
                String text = text(part);
                (depth > 0 && isReport(text) ? status : said).append(text).append('\n');
            }
        } catch (MessagingException | IOException broken) {
            said.append(raw(part)).append('\n');
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return DecodedText.of(in.readNBytes(LONGEST));
        }
    }

    private static boolean isReport(String text) {
        return FIELD.matcher(text).find() && ACTION.matcher(text).find();
    }

    private static String raw(Part part) {
        try (InputStream in = part.getDataHandler().getInputStream()) {
            return DecodedText.of(in.readNBytes(LONGEST));
        } catch (MessagingException | IOException unreadable) {
            return "";
        }
    }

    private static String headers(Message message) throws MessagingException {
        StringBuilder headers = new StringBuilder();
        for (Header header : Collections.list(message.getAllHeaders())) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (TELLING.matcher(name).matches()) {
                headers.append(name)
                        .append(": ")
                        .append(decoded(header.getValue()).toLowerCase(Locale.ROOT))
                        .append('\n');
            }
        }
        return headers.toString();
    }

    private static @Nullable String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String decoded(@Nullable String header) {
        try {
            return header == null
                    ? ""
                    : MimeUtility.decodeText(MimeUtility.unfold(header)).strip();
        } catch (UnsupportedEncodingException unknown) {
            return String.valueOf(header);
        }
    }
}

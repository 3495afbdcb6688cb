package org.servicebridge.communication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.SmsText;

/**
 * A notice as it would leave now, for whoever is about to press send.
 *
 * @param sms null where a template lacks a value
 * @param web what the status page shows; empty where it shows nothing
 * @param readers a line a list, with what goes out by each channel
 * @param why the rule behind it, in words
 * @param problem why it cannot be sent as it stands; null where it can
 */
public record NoticePreview(
        String kind,
        @Nullable String subject,
        @Nullable String email,
        @Nullable SmsText sms,
        @Nullable String web,
        List<String> readers,
        String why,
        @Nullable String problem) {

    public NoticePreview {
        readers = List.copyOf(readers);
    }
}

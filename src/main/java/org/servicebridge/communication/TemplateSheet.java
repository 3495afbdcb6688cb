package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;
import org.servicebridge.text.SmsText;

/**
 * The templates of one kind of notice, filled in.
 *
 * @param folder where its files are
 * @param problem why they cannot be filled in; null where they can, and the texts are there
 * @param web empty where the status page never shows this kind
 */
public record TemplateSheet(
        String kind,
        String folder,
        @Nullable String problem,
        @Nullable String subject,
        @Nullable String email,
        @Nullable SmsText sms,
        @Nullable String web) {}

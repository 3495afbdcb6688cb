package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;

/**
 * What a provider is written.
 *
 * @param type as its program reads it, for instance {@code hssi.proposed}
 * @param subject which may be read of a restricted HSSI, too, where there are bare words
 * @param text for people
 * @param bare what leaves in its place where the HSSI is restricted; null where then nothing does
 * @param path of the API below the HSSI where its program answers; null where it has no door to it
 */
record ProviderMessage(
        String type,
        String subject,
        String text,
        @Nullable String bare,
        @Nullable String path) {}

package org.servicebridge.potential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the desk on duty says of a report (INV-10).
 *
 * @param service code of the service; required of a potential HSSI, and of what is put under watch
 * @param knownAs the reference of the open HSSI under which it is known; required where it is
 * @param watched whether it is put under watch with its provider (INV-8)
 * @param askProviderAt when the provider is asked first; required where it is put under watch
 * @param words what the reporter is told besides; null: nothing
 */
public record DeskAnswer(
        ReportOutcome outcome,
        @Nullable String service,
        @Nullable String knownAs,
        boolean watched,
        @Nullable Instant askProviderAt,
        @Nullable String words) {}

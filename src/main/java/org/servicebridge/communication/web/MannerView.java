package org.servicebridge.communication.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.MannerChange;
import org.servicebridge.communication.ReadManners.ServiceManner;

/**
 * How a service is communicated, as the API shows it.
 *
 * @param manner open, closed-list or local
 * @param waiting the change that a Service Owner has to decide; null where there is none
 * @param history what was decided, newest first
 */
record MannerView(
        String service,
        String name,
        String manner,
        @Nullable String arrangement,
        boolean earlyLife,
        @Nullable Change waiting,
        List<Change> history) {

    static MannerView of(ServiceManner service) {
        MannerChange waiting = service.waiting();
        return new MannerView(
                service.code(),
                service.name(),
                service.manner().code(),
                service.arrangement(),
                service.earlyLife(),
                waiting == null ? null : Change.of(waiting),
                service.history().stream().map(Change::of).toList());
    }

    /** A change that was wanted, and what became of it. */
    record Change(
            String manner,
            @Nullable String arrangement,
            String reason,
            String wantedBy,
            Instant wantedAt,
            @Nullable Boolean approved,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String answer) {

        static Change of(MannerChange change) {
            return new Change(
                    change.manner().code(),
                    change.arrangement(),
                    change.reason(),
                    change.wantedBy(),
                    change.wantedAt(),
                    change.approved(),
                    change.decidedBy(),
                    change.decidedAt(),
                    change.answer());
        }
    }
}

package org.servicebridge.communication.lists;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes changes of lists after two years, because they name people who have left, and files that nobody applied. */
@Component
public class ForgetListChanges {

    private static final Duration KEPT = Duration.ofDays(730);
    private static final Duration FILE_KEPT = Duration.ofHours(1);

    private final ListHistory history;
    private final ListImports imports;
    private final Clock clock;

    ForgetListChanges(ListHistory history, ListImports imports, Clock clock) {
        this.history = history;
        this.imports = imports;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        imports.forgetBefore(clock.instant().minus(FILE_KEPT));
        history.forgetBefore(clock.instant().minus(KEPT));
    }
}

package org.servicebridge.change.process;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.change.FrozenChanges;
import org.servicebridge.engine.Markdown;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;

/** What a change freeze asks of the record: {@code ${freeze.open(execution)}}. */
@Component("freeze")
public class FreezeTexts {

    private final FrozenChanges frozen;
    private final Duty duty;
    private final Clock clock;

    FreezeTexts(FrozenChanges frozen, Duty duty, Clock clock) {
        this.frozen = frozen;
        this.duty = duty;
        this.clock = clock;
    }

    /** Who reviews at this hour: whoever decides on changes. */
    public String reviewer() {
        return duty.changeAuthority(clock.instant());
    }

    /** The listed changes that nobody has decided on. */
    public List<Long> open(DelegateExecution execution) {
        return frozen.open(execution.getProcessBusinessKey()).stream()
                .map(FrozenChanges.Planned::id)
                .toList();
    }

    /** Which change was cancelled, and why; a reason is always given. */
    public String cancelled(long id) {
        return "**Cancelled: %s**\n\n%s"
                .formatted(Markdown.plain(frozen.planned(id)), Markdown.plain(frozen.reason(id)));
    }

    /** Which change a task is about. */
    public String change(long id) {
        return "**%s**".formatted(Markdown.plain(frozen.planned(id)));
    }
}

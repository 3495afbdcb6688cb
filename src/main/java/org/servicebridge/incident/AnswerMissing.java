package org.servicebridge.incident;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A desk says what lacks in the minimum data sets of an HSSI, or that it is not known; what was not known, it can say later (MDS-1). */
@Component
public class AnswerMissing {

    private static final int LONGEST = 4000;

    private final Incidents incidents;
    private final MissingData missing;
    private final NotKnown notKnown;
    private final KeepUpdateData updateData;
    private final KeepProviderReference keepReference;
    private final Timeline timeline;

    AnswerMissing(
            Incidents incidents,
            MissingData missing,
            NotKnown notKnown,
            KeepUpdateData updateData,
            KeepProviderReference keepReference,
            Timeline timeline) {
        this.incidents = incidents;
        this.missing = missing;
        this.notKnown = notKnown;
        this.updateData = updateData;
        this.keepReference = keepReference;
        this.timeline = timeline;
    }

    /** @throws Refusal where it is known, is asked by a task of its own, or cannot be taken as typed */
    @Transactional
    public void say(String reference, String code, String typed, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DataSetItem item = notAnswered(incident, code, actor);
        String said = CleanText.line(typed);
        if (said.isEmpty() || CleanText.length(said) > LONGEST) {
            throw Refusal.invalid("said", "Say it in 4,000 characters at most, or that it is not known.");
        }
        CleanText.fault(said).ifPresent(fault -> {
            throw Refusal.invalid("said", "The answer %s.".formatted(fault));
        });
        if (item.hint() == null) {
            throw Refusal.invalid("item", "%s is asked by a task of its own.".formatted(item.label()));
        }
        if (item == DataSetItem.PROVIDER_REFERENCE) {
            keepReference.keep(incident, said, actor);
            incidents.save(incident);
            return;
        }
        switch (item.askedAt()) {
            case LOGGING -> incident.describe(incident.dataSet().answered(item, said));
            case RESOLUTION -> incident.describeResolution(incident.resolution().answered(item, said));
            case UPDATE -> updateData.answered(incident, item, said);
        }
        incidents.save(incident);
        timeline.add(incident.reference(), "data-completed", actor, "%s: %s".formatted(item.label(), said));
    }

    /** @throws Refusal where it does not lack any more */
    @Transactional
    public void sayNotKnown(String reference, String code, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DataSetItem item = asked(code, actor);
        if (!missing.of(incident).contains(item)) {
            throw settled(incident, item);
        }
        updateData.leave(incident, item);
        notKnown.add(incident.reference(), List.of(item), actor);
        timeline.add(incident.reference(), "data-not-known", actor, "%s: not known".formatted(item.label()));
    }

    /** What was said to be not known can be said later. */
    private DataSetItem notAnswered(Incident incident, String code, Actor actor) {
        DataSetItem item = asked(code, actor);
        if (!missing.of(incident).contains(item)
                && !missing.saidNotKnown(incident).contains(item)) {
            throw settled(incident, item);
        }
        return item;
    }

    private static DataSetItem asked(String code, Actor actor) {
        if (Groups.REPORTING.stream().noneMatch(actor::isIn)) {
            throw Refusal.forbidden("Only the desks complete the data of an HSSI.");
        }
        return DataSetItem.of(code);
    }

    private static Refusal settled(Incident incident, DataSetItem item) {
        return Refusal.wrongState("%s does not lack in %s.".formatted(item.label(), incident.reference()));
    }
}

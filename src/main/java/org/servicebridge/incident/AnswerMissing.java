package org.servicebridge.incident;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A desk says what lacks in the minimum data set of an HSSI, or that it is not known (MDS-1). */
@Component
public class AnswerMissing {

    private static final int LONGEST = 4000;

    private final Incidents incidents;
    private final MissingData missing;
    private final NotKnown notKnown;
    private final Timeline timeline;

    AnswerMissing(Incidents incidents, MissingData missing, NotKnown notKnown, Timeline timeline) {
        this.incidents = incidents;
        this.missing = missing;
        this.notKnown = notKnown;
        this.timeline = timeline;
    }

    /** @throws Refusal where it does not lack any more, is asked by a task of its own, or cannot be taken as typed */
    @Transactional
    public void say(String reference, String code, String typed, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DataSetItem item = lacking(incident, code, actor);
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
        incident.describe(incident.dataSet().answered(item, said));
        incidents.save(incident);
        timeline.add(incident.reference(), "data-completed", actor, "%s: %s".formatted(item.label(), said));
    }

    /** @throws Refusal where it does not lack any more */
    @Transactional
    public void sayNotKnown(String reference, String code, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DataSetItem item = lacking(incident, code, actor);
        notKnown.add(incident.reference(), List.of(item), actor);
        timeline.add(incident.reference(), "data-not-known", actor, "%s: not known".formatted(item.label()));
    }

    private DataSetItem lacking(Incident incident, String code, Actor actor) {
        if (Groups.REPORTING.stream().noneMatch(actor::isIn)) {
            throw Refusal.forbidden("Only the desks complete the data of an HSSI.");
        }
        DataSetItem item = DataSetItem.of(code);
        if (!missing.of(incident).contains(item)) {
            throw Refusal.wrongState("%s does not lack in %s.".formatted(item.label(), incident.reference()));
        }
        return item;
    }
}

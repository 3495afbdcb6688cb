package org.servicebridge.resolution;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.OwnerGiven;
import org.servicebridge.supplier.SupplierVoice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the assessment of the team that provides a service of the house from its own system, as a provider answers (SUP-4). */
@Component
public class AnswerAssessment {

    private final Incidents incidents;
    private final Assessments assessments;
    private final GatherAssessments gather;
    private final AssessmentProcess process;
    private final ApplicationEventPublisher events;

    AnswerAssessment(
            Incidents incidents,
            Assessments assessments,
            GatherAssessments gather,
            AssessmentProcess process,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.assessments = assessments;
        this.gather = gather;
        this.process = process;
        this.events = events;
    }

    /** @throws Refusal where the team was not asked, or has answered already */
    @Transactional
    public void answer(String reference, ProviderAssessment said, Actor actor) {
        incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        long id = assessments.of(reference).stream()
                .filter(asked -> asked.provider() != null && asked.isOpen())
                .findFirst()
                .orElseThrow(() -> notAwaited(reference))
                .id();
        Actor speaker = SupplierVoice.saying(actor, said.by());
        gather.answer(reference, id, said.words(), said.severity(), speaker);
        String owner = said.owner();
        if (owner != null) {
            events.publishEvent(new OwnerGiven(reference, owner, said.ownerContact(), speaker));
        }
        if (!process.teamAnswered(reference, id)) {
            throw notAwaited(reference);
        }
    }

    private static Refusal notAwaited(String reference) {
        return Refusal.wrongState(
                "No assessment of %s is waited for from its provider: call the desk.".formatted(reference));
    }
}

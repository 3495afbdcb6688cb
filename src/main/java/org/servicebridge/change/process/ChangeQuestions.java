package org.servicebridge.change.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.ChangeHours;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.change.ChangeClass;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Providers;
import org.springframework.stereotype.Component;

/** What the decision tables and gateways of a change ask: {@code ${changeQuestions.sameDay(execution)}}. */
@Component("changeQuestions")
public class ChangeQuestions {

    private final Incidents incidents;
    private final Providers providers;
    private final ChangeHours changeHours;
    private final CoreHours coreHours;
    private final Clock clock;
    private final ChangeInHand changeInHand;

    ChangeQuestions(
            Incidents incidents,
            Providers providers,
            ChangeHours changeHours,
            CoreHours coreHours,
            Clock clock,
            ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.incidents = incidents;
        this.providers = providers;
        this.changeHours = changeHours;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    public boolean changeHours() {
        return changeHours.contains(clock.instant());
    }

    /** When Change Management goes home today, and somebody else decides. */
    public Date endOfChangeHours() {
        return Date.from(changeHours.endOnDayOf(clock.instant()));
    }

    public boolean coreHours() {
        return coreHours.contains(clock.instant());
    }

    public boolean alreadyDone(VariableScope execution) {
        return request(execution).terms().isAlreadyDone();
    }

    /** Whether it starts on the day on which it was asked for. */
    public boolean sameDay(VariableScope execution) {
        ChangeRequest request = request(execution);
        return request.plan().isForDayOf(request.asking().askedAt());
    }

    /** @param criterion code of a criterion of a standard change */
    public boolean meets(VariableScope execution, String criterion) {
        return request(execution).terms().standardCriteria().contains(criterion);
    }

    /** Whether it was carried out before anybody decided. */
    public boolean carriedOut(VariableScope execution) {
        return request(execution).changeClass() == ChangeClass.RETROSPECTIVE;
    }

    public boolean rfcReceived(VariableScope execution) {
        return request(execution).rfc().isReceived();
    }

    /** Who answers for the change unless somebody says otherwise: the incident's provider. */
    public @Nullable String contactName(VariableScope execution) {
        Provider provider = provider(execution);
        return provider == null ? null : provider.name();
    }

    public @Nullable String contactEmail(VariableScope execution) {
        Provider provider = provider(execution);
        return provider == null ? null : provider.email();
    }

    /** What the incident means for users, as far as the record says. */
    public String userImpact(VariableScope execution) {
        return incidents.get(request(execution).incident()).dataSet().summary();
    }

    private @Nullable Provider provider(VariableScope execution) {
        String code =
                incidents.get(request(execution).incident()).identification().provider();
        return code == null ? null : providers.find(code).orElse(null);
    }

    private ChangeRequest request(VariableScope execution) {
        return changeInHand.request(execution);
    }
}

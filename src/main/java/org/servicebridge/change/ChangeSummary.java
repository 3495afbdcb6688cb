package org.servicebridge.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.document.Fact;
import org.servicebridge.document.Facts;

/** What is known of a change, as labelled facts in the order in which the ECAB hears them. */
public record ChangeSummary(List<Fact> facts) {

    public ChangeSummary {
        facts = List.copyOf(facts);
    }

    /** Facts that are not known are left out. */
    public static ChangeSummary of(ChangeRequest request, LondonTime time) {
        Facts facts = new Facts();
        ChangePlan plan = request.plan();
        facts.add("RFC", request.rfc().rfcNumber());
        facts.add("The HSSI and its users", request.overview().userImpact());
        facts.add("Change and environments", plan.what());
        facts.add("Planned time", planned(plan, time));
        facts.add("Outages", request.overview().outages());
        facts.add("Implementation", plan.implementation());
        facts.add("Back-out", plan.backOut());
        facts.add("Impact, risks and their mitigation", plan.impactAndRisks());
        facts.add("Other providers", plan.otherProviders());
        facts.add("Success criteria", plan.successCriteria());
        facts.add("Tests before and after", plan.tests());
        facts.add("Why it cannot wait", plan.rationale());
        facts.add("How users are told", request.overview().communicationPlan());
        return new ChangeSummary(facts.found());
    }

    private static @Nullable String planned(ChangePlan plan, LondonTime time) {
        Instant start = plan.plannedStart();
        Instant finish = plan.plannedFinish();
        return start == null || finish == null
                ? null
                : "%s to %s".formatted(time.dateAndTimeOf(start), time.dateAndTimeOf(finish));
    }
}

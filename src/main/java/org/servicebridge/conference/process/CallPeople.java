package org.servicebridge.conference.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Groups;
import org.servicebridge.conference.Asked;
import org.servicebridge.conference.ConferenceCall;
import org.servicebridge.conference.ConferenceCalls;
import org.servicebridge.conference.WhoIsAsked;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;

/** Says in the model and forms of calls whose they are and who is asked to them. */
@Component("callPeople")
public class CallPeople {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final WhoIsAsked whoIsAsked;
    private final Duty duty;
    private final Clock clock;

    CallPeople(Incidents incidents, ConferenceCalls calls, WhoIsAsked whoIsAsked, Duty duty, Clock clock) {
        this.incidents = incidents;
        this.calls = calls;
        this.whoIsAsked = whoIsAsked;
        this.duty = duty;
        this.clock = clock;
    }

    /** Who chairs now and when the call opens, the Bridge in core hours and otherwise the EDM, and the owning desk (MAJ-1). */
    public List<String> chairs(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        return Stream.of(
                        chair(incident.reference(), clock.instant()),
                        chair(incident.reference(), opens(execution)),
                        incident.handling().owner())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Markdown: everybody who is asked, with name and number, and who has a mail. */
    public String invited(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        return "**Asked:**\n\n"
                + whoIsAsked.to(incident, call(execution), opens(execution)).stream()
                        .map(CallPeople::line)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(Asked asked) {
        return "- %s%s"
                .formatted(Markdown.plain(asked.inWords()), asked.address() == null ? " **(to be called)**" : "");
    }

    private String chair(String reference, Instant at) {
        return Groups.EDM.equals(duty.level2(reference, at)) ? Groups.EDM : Groups.SERVICE_BRIDGE;
    }

    private Instant opens(DelegateExecution execution) {
        return Objects.requireNonNullElse(call(execution).callAt(), clock.instant());
    }

    private ConferenceCall call(DelegateExecution execution) {
        return calls.latest(execution.getProcessBusinessKey())
                .orElseThrow(() -> new IllegalStateException("No call was asked for"));
    }
}

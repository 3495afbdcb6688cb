package org.servicebridge.conference;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to a call by mail, and says who has to be called instead (MAJ-1); an exercise sends nothing. */
@Component
public class SendInvitations {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final WhoIsAsked whoIsAsked;
    private final CallLetters letters;
    private final Timeline timeline;

    SendInvitations(
            Incidents incidents, ConferenceCalls calls, WhoIsAsked whoIsAsked, CallLetters letters, Timeline timeline) {
        this.incidents = incidents;
        this.calls = calls;
        this.whoIsAsked = whoIsAsked;
        this.letters = letters;
        this.timeline = timeline;
    }

    @Transactional
    public void send(String reference) {
        Incident incident = incidents.lock(reference);
        ConferenceCall call = calls.latest(reference).orElseThrow();
        Instant opens = Objects.requireNonNull(call.callAt());
        List<Asked> asked = whoIsAsked.to(incident, call, opens);
        boolean exercise = incident.identification().exercise();
        if (!exercise) {
            letters.invite(incident, call, asked);
        }
        String mailed = words(asked, true);
        String called = words(asked, false);
        timeline.add(
                reference,
                "call-invitations",
                Actor.SYSTEM,
                (mailed.isEmpty()
                                ? "Nobody could be asked by mail."
                                : (exercise ? "Invitations would go (exercise) to: " : "Invited by mail: ")
                                        + mailed
                                        + ".")
                        + (called.isEmpty() ? "" : " To be called, no mail address is known: " + called + "."));
    }

    private static String words(List<Asked> asked, boolean withAddress) {
        return asked.stream()
                .filter(person -> (person.address() != null) == withAddress)
                .map(Asked::inWords)
                .collect(Collectors.joining("; "));
    }
}

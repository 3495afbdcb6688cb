package org.servicebridge.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the invitation to a call, and its cancellation. Of a restricted HSSI a letter says no more than how to join. */
@Component
class CallLetters {

    private final QueueParcel queueParcel;
    private final ITemplateEngine templates;
    private final WaysOfWorking ways;
    private final Duty duty;
    private final LondonTime time;

    CallLetters(QueueParcel queueParcel, ITemplateEngine templates, WaysOfWorking ways, Duty duty, LondonTime time) {
        this.queueParcel = queueParcel;
        this.templates = templates;
        this.ways = ways;
        this.duty = duty;
        this.time = time;
    }

    void invite(Incident incident, ConferenceCall call, List<Asked> asked) {
        Instant opens = Objects.requireNonNull(call.callAt());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Opens", time.dateAndTimeOf(opens) + ", London time"));
        facts.add(new Fact("How to join", Objects.requireNonNullElse(call.joining(), "The chair calls you.")));
        facts.add(new Fact(
                "Chair",
                Groups.EDM.equals(duty.level2(incident.reference(), opens))
                        ? "The EDM on call"
                        : "The Service Bridge"));
        List<Fact> more = new ArrayList<>();
        more.add(new Fact(
                "Service", Objects.requireNonNullElse(incident.dataSet().serviceName(), "not known yet")));
        more.add(new Fact("To be settled", call.why()));
        ways.of(incident.reference()).ifPresent(way -> more.add(new Fact("How we work together", way.words())));
        send(
                "call-invitation",
                "%s on %s at %s".formatted(call.what().words(), incident.reference(), time.dateAndTimeOf(opens)),
                "You are asked to join. This takes the place of earlier invitations to the same call. What the provider"
                        + " says on the call stands for its next update.",
                facts,
                more,
                incident,
                asked);
    }

    void cancel(Incident incident, ConferenceCall call, List<Asked> asked) {
        send(
                "call-cancellation",
                "%s on %s is not held".formatted(call.what().words(), incident.reference()),
                "The call to which you were asked is not needed any more.",
                List.of(),
                List.of(),
                incident,
                asked);
    }

    /** @param more what an invitation to a restricted HSSI leaves out */
    private void send(
            String purpose,
            String subject,
            String words,
            List<Fact> facts,
            List<Fact> more,
            Incident incident,
            List<Asked> asked) {
        List<Fact> all = Stream.concat(facts.stream(), more.stream()).toList();
        String text = text(words, all);
        String html = html(subject, words, all);
        String bareText = text(words, facts);
        String bareHtml = html(subject, words, facts);
        Set<String> sent = new HashSet<>();
        for (Asked person : asked) {
            String address = person.address();
            if (address != null && sent.add(address.toLowerCase(Locale.ROOT))) {
                queueParcel.queue(Parcel.letter(purpose, person.inWords(), address, subject, text, html)
                        .tellingOrBare(incident.reference(), subject, bareText, bareHtml));
            }
        }
    }

    private String html(String subject, String words, List<Fact> facts) {
        return templates.process(
                "conference/letter",
                new Context(Locale.UK, Map.of("subject", subject, "words", words, "facts", facts)));
    }

    private static String text(String words, List<Fact> facts) {
        return words
                + facts.stream()
                        .map(fact -> "\n\n%s:\n%s".formatted(fact.name(), fact.value()))
                        .collect(Collectors.joining())
                + "\n";
    }

    /** One line of a letter. */
    record Fact(String name, String value) {}
}

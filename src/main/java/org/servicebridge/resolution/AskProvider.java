package org.servicebridge.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.calendar.WorkingDays;
import org.servicebridge.incident.HelpAsked;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.ProviderLetter;
import org.servicebridge.supplier.ProviderPost;
import org.servicebridge.supplier.Providers;
import org.servicebridge.supplier.SupplierVoice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a provider for information, joint work or data, with the reason and a time, and records its answer (MDS-2, SUP-5). */
@Component
public class AskProvider {

    private static final int LONGEST = 10;

    /** As the non-BAU profile calls it. */
    private static final String PROVIDER_HELP = "provider-help";

    private final Incidents incidents;
    private final ProviderRequests requests;
    private final ProviderRequestProcess process;
    private final ProviderPost providerPost;
    private final Providers providers;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final LondonTime london;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;

    AskProvider(
            Incidents incidents,
            ProviderRequests requests,
            ProviderRequestProcess process,
            ProviderPost providerPost,
            Providers providers,
            Timeline timeline,
            PlausibleTimes times,
            LondonTime london,
            WorkingDays workingDays,
            ApplicationEventPublisher events) {
        this.events = events;
        this.incidents = incidents;
        this.requests = requests;
        this.process = process;
        this.providerPost = providerPost;
        this.providers = providers;
        this.timeline = timeline;
        this.times = times;
        this.london = london;
        this.workingDays = workingDays;
    }

    /**
     * @param provider the name of another one, whose support is needed; null for the one of the HSSI
     * @return the number under which it answers
     */
    @Transactional
    public long ask(
            String reference,
            @Nullable String provider,
            RequestKind kind,
            @Nullable String what,
            @Nullable String reason,
            @Nullable Instant dueAt,
            Actor actor) {
        Incident incident = incidents.lock(reference);
        if (!kind.isFor(incident.state())) {
            throw Refusal.wrongState("%s is %s: a provider is asked for its part in a State of the Nation round only."
                    .formatted(reference, incident.state().words()));
        }
        if (what == null) {
            throw Refusal.invalid("what", "Say what is asked for.");
        }
        if (reason == null) {
            throw Refusal.invalid("reason", "Say why it is needed: the provider has to tell its teams.");
        }
        Instant due = times.future("dueAt", dueAt);
        if (due == null) {
            throw Refusal.invalid("dueAt", "Say by when the answer is needed.");
        }
        if (due.isAfter(workingDays.deadline(times.now(), LONGEST))) {
            throw Refusal.invalid("dueAt", "The answer is needed within 10 working days.");
        }
        Provider another = another(incident, provider);
        String code = another == null ? null : another.code();
        long id = requests.add(reference, code, kind, what, reason, due, times.now());
        timeline.add(
                reference,
                code == null ? "provider-asked" : "other-provider-asked",
                actor,
                "Request %d, by %s. %s"
                        .formatted(
                                id,
                                london.of(due, times.now()),
                                get(reference, id).inWords()));
        ProviderLetter letter = new ProviderLetter(
                "Request %d, to be answered by %s".formatted(id, london.dateAndTimeOf(due)),
                get(reference, id).inWords() + ".",
                thread(id),
                "/requests/%d/answer".formatted(id));
        if (another == null) {
            providerPost.send(incident, letter);
        } else {
            providerPost.sendTo(another.name(), incident, letter);
            if (kind == RequestKind.JOINT_WORK) {
                events.publishEvent(new HelpAsked(reference, PROVIDER_HELP, actor));
            }
        }
        return id;
    }

    private @Nullable Provider another(Incident incident, @Nullable String name) {
        if (name == null) {
            return null;
        }
        Provider named = providers
                .named(name)
                .orElseThrow(() -> Refusal.invalid("provider", "The catalogue has no provider of this name."));
        return named.code().equals(incident.identification().provider()) ? null : named;
    }

    public Instant due(String reference, long id) {
        return get(reference, id).dueAt();
    }

    /** Whether its answer is waited for although the HSSI is over (SON-1). */
    public boolean goesOn(String reference, long id) {
        return get(reference, id).goesOn(incidents.get(reference).state());
    }

    /** The desk records what the provider answered on the telephone. */
    @Transactional
    public void record(String reference, long id, ProviderAnswer answer, Actor actor) {
        incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        ProviderRequest request = get(reference, id);
        if (!request.isFor(actor)) {
            throw notFound(reference, id);
        }
        if (request.endedWith() != null) {
            throw Refusal.wrongState(
                    "Request %d of %s is open no more. %s".formatted(id, reference, request.endedWith()));
        }
        if (!request.isOpen()) {
            throw Refusal.wrongState("Request %d of %s is answered already.".formatted(id, reference));
        }
        requests.answer(id, answer, times.now());
        providerPost.takeBack(thread(id));
        timeline.add(
                reference,
                request.provider() == null ? "provider-answered" : "other-provider-answered",
                SupplierVoice.saying(actor, answer.by()),
                "Request %d %s%s. %s"
                        .formatted(
                                id,
                                Boolean.TRUE.equals(answer.answered()) ? "answered" : "NOT answered",
                                request.isLate(times.now()) ? ", late" : " in time",
                                answer.answer()));
    }

    /** The provider answers by its own system: the desk waits no more. */
    @Transactional
    public void announce(String reference, long id, ProviderAnswer answer, Actor actor) {
        record(reference, id, answer, actor);
        process.providerAnswered(reference, id);
    }

    /** Its time passed; it stays open. */
    @Transactional
    public void recordLate(String reference, long id) {
        incidents.lock(reference);
        ProviderRequest request = get(reference, id);
        timeline.add(
                reference,
                request.provider() == null ? "provider-answer-late" : "other-provider-answer-late",
                Actor.SYSTEM,
                "Not answered in time: " + request.inWords());
    }

    /** Under which the provider is told of the request. */
    static String thread(long id) {
        return "provider-request-" + id;
    }

    private ProviderRequest get(String reference, long id) {
        return requests.find(reference, id).orElseThrow(() -> notFound(reference, id));
    }

    private static Refusal notFound(String reference, long id) {
        return Refusal.notFound("%s has no request %d.".formatted(reference, id));
    }
}

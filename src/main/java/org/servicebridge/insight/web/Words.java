package org.servicebridge.insight.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.NoticeOutcome;
import org.servicebridge.incident.ChainState;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.ProviderDirectory;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** How pages say times and groups; templates use it as {@code @words}. */
@Component("words")
class Words {

    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final Set<String> ALARMING = Set.of(
            "paged-nobody", "nobody-reached", "provider-not-written-to", "restricted-kept-back", "channel-not-reached");
    private static final Set<IncidentState> BEFORE_CONFIRMATION =
            Set.of(IncidentState.REPORTED, IncidentState.AWAITING_CONFIRMATION, IncidentState.REFUSED);
    private static final Set<String> ABBREVIATIONS = Set.of("bau", "ecab", "edm", "hssi", "rfc");

    private final LondonTime london;
    private final ProviderDirectory providers;
    private final Desks desks;

    Words(LondonTime london, ProviderDirectory providers, Desks desks) {
        this.desks = desks;
        this.london = london;
        this.providers = providers;
    }

    /** The moment in London as somebody needs it who reads at the other moment; a dash where there is none. */
    public String time(@Nullable Instant moment, Instant readAt) {
        return moment == null ? "—" : london.of(moment, readAt);
    }

    /** The group as people call it. */
    public String group(@Nullable String group) {
        return group == null ? "Nobody yet" : desks.name(group);
    }

    /** Where it stands; before it is confirmed, which desk verifies it; and to whom it still has to be handed over (IH-2, IH-3). */
    public String standing(Incident incident) {
        String state = incident.state().words();
        String owner = incident.handling().owner();
        String to = incident.handling().handoverTo();
        if (to != null && incident.state().isOpen()) {
            return "%s, to be handed over to %s by telephone".formatted(state, group(to));
        }
        return owner != null && !Groups.SERVICE_BRIDGE.equals(owner) && BEFORE_CONFIRMATION.contains(incident.state())
                ? "%s, being verified by %s".formatted(state, group(owner))
                : state;
    }

    /** Who made an entry: people by their name with the user name that proves it, the system as what it is, keys by their label. */
    public String who(String recordedBy, Map<String, String> people) {
        if (recordedBy.equals(Actor.SYSTEM.id())) {
            return "Service Bridge system";
        }
        String name = people.get(recordedBy);
        return name == null || name.isEmpty() ? recordedBy : "%s (%s)".formatted(name, recordedBy);
    }

    /** The provider with its telephone. */
    public String provider(String code) {
        return providers.contact(code);
    }

    /** A code such as {@code severity-changed} as words. */
    public String code(String code) {
        String words = Stream.of(code.split("-", -1))
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What became of a notice, in a few words. */
    public String delivered(NoticeOutcome outcome) {
        String toldHow = outcome.notice().toldHow();
        if (outcome.tallies().isEmpty()) {
            return toldHow == null ? "nobody was notified" : "told another way";
        }
        return outcome.isNobodyReached() ? "nobody was reached: " + outcome.words() : outcome.words();
    }

    /** Whether the record is as it was written, checked for this page. */
    public String chain(ChainState chain) {
        if (!chain.isIntact()) {
            return "The record was changed at entry %d. Tell the operator.".formatted(chain.brokenAt());
        }
        return "Record intact: %d %s, checked now."
                .formatted(chain.entries(), chain.entries() == 1 ? "entry" : "entries");
    }

    /** Whether an entry says that somebody who was needed could not be reached, which must not be overlooked. */
    public boolean alarming(TimelineEntry entry) {
        return ALARMING.contains(entry.kind());
    }

    /** Whether an entry was made noticeably after what it tells had happened. */
    public boolean learnedLater(TimelineEntry entry) {
        return Duration.between(entry.happenedAt(), entry.learnedAt()).toSeconds() >= SECONDS_IN_A_MINUTE;
    }
}

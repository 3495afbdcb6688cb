package org.servicebridge.supplier;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a link asks and whether it can still be answered by; reading it changes nothing, since mail scanners open links. */
@Component
public class ReadAnswerLink {

    private final AnswerLinks links;
    private final Incidents incidents;
    private final Visibility visibility;
    private final Providers providers;
    private final LondonTime london;
    private final Clock clock;

    ReadAnswerLink(
            AnswerLinks links,
            Incidents incidents,
            Visibility visibility,
            Providers providers,
            LondonTime london,
            Clock clock) {
        this.links = links;
        this.incidents = incidents;
        this.visibility = visibility;
        this.providers = providers;
        this.london = london;
        this.clock = clock;
    }

    /** Empty for a link that nobody made, or of an HSSI that is not the provider's any more. */
    @Transactional(readOnly = true)
    public Optional<AskedByLink> read(String token) {
        return links.find(token).flatMap(link -> {
            Incident incident = incidents.get(link.incident());
            return link.provider().equals(incident.identification().provider())
                    ? Optional.of(new AskedByLink(
                            link.incident(),
                            providers.get(link.provider()).name(),
                            question(incident),
                            incident.identification().exercise(),
                            over(link, incident)))
                    : Optional.empty();
        });
    }

    private String question(Incident incident) {
        return visibility.isRestricted(incident)
                ? incident.reference()
                : "%s, severity %s proposed, %s"
                        .formatted(
                                incident.reference(),
                                incident.rating().severity(),
                                Objects.requireNonNullElse(incident.dataSet().serviceName(), "service not known yet"));
    }

    /** Whoever comes back is told what was said; a refusal is heard no second time by the same link. */
    private @Nullable String over(AnswerLink link, Incident incident) {
        Instant used = link.usedAt();
        if (used != null) {
            return "It was answered by this link at %s: %s %s."
                    .formatted(london.dateAndTimeOf(used), link.answeredBy(), link.answer());
        }
        if (isExpired(link)) {
            return "This link has expired.";
        }
        return incident.state() == IncidentState.AWAITING_CONFIRMATION || incident.state() == IncidentState.REFUSED
                ? null
                : "Your answer is not waited for any more.";
    }

    boolean isExpired(AnswerLink link) {
        return !clock.instant().isBefore(link.expiresAt());
    }
}

package org.servicebridge.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes the calendar behind a secret link. Times are in UTC, which every calendar shows rightly before and after the clocks
 * change; an event keeps its identity for as long as its shift does. Links get about, so there are no telephone numbers in it.
 */
@Component
public class ReadFeed {

    private static final int LONGEST_TOKEN = 200;
    private static final Duration BACK = Duration.ofDays(35);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final RotaFeeds feeds;
    private final Shifts shifts;
    private final RotaPeople people;
    private final OnCallRoles roles;
    private final Clock clock;

    ReadFeed(RotaFeeds feeds, Shifts shifts, RotaPeople people, OnCallRoles roles, Clock clock) {
        this.feeds = feeds;
        this.shifts = shifts;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    /** The calendar as {@code text/calendar}; empty where no feed has this link. */
    public Optional<String> read(FeedToken token) {
        if (token.value().length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return feeds.find(token).map(this::calendar);
    }

    private String calendar(String feed) {
        Instant from = clock.instant().minus(BACK);
        Instant until = clock.instant().plus(AHEAD);
        boolean whole = feed.equals(RotaFeeds.WHOLE);
        List<RotaShift> shown = whole
                ? roles.all().stream()
                        .flatMap(role -> shifts.in(role, from, until).stream())
                        .toList()
                : shifts.of(feed, from, until);
        Map<String, RotaPerson> everybody = people.byName();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Service Bridge//Rota//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        String title = whole ? "On-call rota" : "On call: " + name(feed, everybody);
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        for (RotaShift shift : shown) {
            String role = shift.role().words();
            calendar.add(event(
                    shift, whole ? "%s: %s".formatted(role, name(shift.person(), everybody)) : "On call: " + role));
        }
        return FoldedLines.of(calendar.toString());
    }

    private static String name(String person, Map<String, RotaPerson> everybody) {
        RotaPerson known = everybody.get(person);
        return known == null ? person : known.name();
    }

    private static VEvent event(RotaShift shift, String summary) {
        return new VEvent(new PropertyList(List.of(
                new Uid(shift.id() + "@rota.service-bridge"),
                new DtStamp(shift.changedAt()),
                new DtStart<>(shift.starts()),
                new DtEnd<>(shift.ends()),
                new Summary(summary))));
    }
}

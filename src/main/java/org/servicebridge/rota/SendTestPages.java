package org.servicebridge.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.outbox.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages whoever comes on duty within the hour for a test and, in core hours, once a week whoever stands by for longer (ROT-6). It leaves as a page
 * does: in front of everything, by SMS and email.
 */
@Component
public class SendTestPages {

    private static final Duration BEFORE = Duration.ofHours(1);
    /** At the same hour a week later it is due, whatever the seconds. */
    private static final Duration A_WEEK = Duration.ofDays(6).plusHours(12);

    private final OnCallRoles roles;
    private final WhoIsOnCall who;
    private final Shifts shifts;
    private final RotaPeople people;
    private final TestPages testPages;
    private final QueueParcel queueParcel;
    private final CoreHours coreHours;
    private final Clock clock;
    private final String publicAddress;

    SendTestPages(
            OnCallRoles roles,
            WhoIsOnCall who,
            Shifts shifts,
            RotaPeople people,
            TestPages testPages,
            QueueParcel queueParcel,
            CoreHours coreHours,
            Clock clock,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.roles = roles;
        this.who = who;
        this.shifts = shifts;
        this.people = people;
        this.testPages = testPages;
        this.queueParcel = queueParcel;
        this.coreHours = coreHours;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** @return how many people are paged; nobody twice */
    @Transactional
    public int send(Actor actor) {
        MayEditRota.require(actor);
        Instant now = clock.instant();
        Map<String, RotaPerson> asked = new LinkedHashMap<>();
        for (RotaRole role : roles.all()) {
            shifts.in(role, now, now.plus(BEFORE).plusSeconds(1)).stream()
                    .filter(shift -> shift.starts().isAfter(now))
                    .flatMap(shift -> people.find(shift.person()).stream())
                    .filter(person -> isDue(person, now, BEFORE))
                    .forEach(person -> asked.put(person.person(), person));
            if (coreHours.contains(now)) {
                who.inOrder(role, now).stream()
                        .filter(person -> isDue(person, now, A_WEEK))
                        .forEach(person -> asked.put(person.person(), person));
            }
        }
        asked.values().forEach(person -> page(person, now));
        return asked.size();
    }

    /** Another so soon after the last would ask again for what has just been answered. */
    private boolean isDue(RotaPerson person, Instant now, Duration after) {
        return testPages
                .last(person.person())
                .filter(last -> last.sentAt().isAfter(now.minus(after)))
                .isEmpty();
    }

    private void page(RotaPerson person, Instant now) {
        testPages.add(person.person(), now);
        List<Recipient> readers = new ArrayList<>();
        if (person.isPaged()) {
            readers.add(new Recipient(person.name(), Channel.SMS, person.telephone(), null));
        }
        String email = person.email();
        if (email != null && !email.isBlank()) {
            readers.add(new Recipient(person.name(), Channel.EMAIL, email, null));
        }
        if (!readers.isEmpty()) {
            String link = publicAddress + "/rota/readiness";
            String words = "Test page: you are on call. Say within 30 minutes that it has reached you:";
            String html = "<p>%s</p><p><a href=\"%s\">It has reached me</a></p>".formatted(words, link);
            queueParcel.queue(Parcel.urgentLetter("test-page", readers, "Test page", words + " " + link, html));
        }
    }
}

package org.servicebridge.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Emails the rota of the week to the people of the rota and to the mailboxes of the desks (ROT-1). */
@Component
public class PublishRota {

    private static final Logger LOG = LoggerFactory.getLogger(PublishRota.class);

    private final ReadRotaWeek readRotaWeek;
    private final RotaPeople people;
    private final CheckRota check;
    private final RotaLetter letters;
    private final DeskMailboxes desks;
    private final QueueParcel queueParcel;
    private final RotaHistory history;
    private final ShiftTimes times;
    private final Clock clock;

    PublishRota(
            ReadRotaWeek readRotaWeek,
            RotaPeople people,
            CheckRota check,
            RotaLetter letters,
            DeskMailboxes desks,
            QueueParcel queueParcel,
            RotaHistory history,
            ShiftTimes times,
            Clock clock) {
        this.readRotaWeek = readRotaWeek;
        this.people = people;
        this.check = check;
        this.letters = letters;
        this.desks = desks;
        this.queueParcel = queueParcel;
        this.history = history;
        this.times = times;
        this.clock = clock;
    }

    /** @return to how many readers it goes; nobody twice */
    @Transactional
    public int publish(Actor actor) {
        MayEditRota.require(actor);
        Instant now = clock.instant();
        RotaWeek week = readRotaWeek.read(LocalDate.ofInstant(now, LondonTime.ZONE));
        RotaWeek next = readRotaWeek.read(week.monday().plusWeeks(1));
        RotaLetter.Letter letter = letters.write(week, next, check.check().size());
        Map<String, String> readers = readers(now);
        readers.forEach((address, name) -> queueParcel.queue(
                Parcel.letter("rota", name, address, letter.subject(), letter.text(), letter.html())));
        String text =
                "The rota for %s is published to %d readers.".formatted(times.week(week.monday()), readers.size());
        history.add("published", text, "", actor);
        LOG.info("rota: week of {} published to {} readers", week.monday(), readers.size());
        return readers.size();
    }

    private Map<String, String> readers(Instant now) {
        Map<String, String> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<RotaPerson> everybody = people.all();
        for (RotaPerson person : everybody) {
            String email = person.email();
            if (email != null && !person.hasLeft(now)) {
                byAddress.putIfAbsent(email, person.name());
            }
        }
        desks.namesByAddress().forEach(byAddress::putIfAbsent);
        return byAddress;
    }
}

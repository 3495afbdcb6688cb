package org.servicebridge.rota;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.CsvFile;
import org.servicebridge.text.CsvLine;
import org.springframework.stereotype.Component;

/** Reads a CSV list of shifts and says of each line whether it can be imported; nothing is changed by it. */
@Component
public class ReadShiftList {

    private static final int LONGEST = 400_000;
    private static final Duration LONGEST_SHIFT = Duration.ofDays(8);
    private static final List<String> COLUMNS = List.of("role", "person", "starts", "ends");

    private final RotaPeople people;
    private final Shifts shifts;
    private final OnCallRoles roles;
    private final LondonTime london;
    private final ShiftTimes times;
    private final Clock clock;

    ReadShiftList(
            RotaPeople people, Shifts shifts, OnCallRoles roles, LondonTime london, ShiftTimes times, Clock clock) {
        this.people = people;
        this.shifts = shifts;
        this.roles = roles;
        this.london = london;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param csv with the heading {@code role,person,starts,ends}; times in London such as {@code 2026-11-24T17:30}
     * @throws Refusal where it is no such list at all
     */
    public ShiftList read(String csv) {
        if (CleanText.length(csv) > LONGEST) {
            throw Refusal.invalid("list", "The list is too long: 400,000 characters at most.");
        }
        CsvFile file = CsvFile.read(csv);
        if (file.fault() != null) {
            throw Refusal.invalid("list", file.fault());
        }
        requireColumns(file.columns());
        List<ShiftLine> good = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        for (CsvLine line : file.lines()) {
            read(line, good, bad);
        }
        if (good.isEmpty() && bad.isEmpty()) {
            throw Refusal.invalid("list", "The list has no line with a shift.");
        }
        return new ShiftList(good, bad);
    }

    private static void requireColumns(List<String> found) {
        for (String column : COLUMNS) {
            if (!found.contains(column)) {
                throw Refusal.invalid(
                        "list",
                        "The first line must name the columns role, person, starts, ends: %s is missing."
                                .formatted(column));
            }
        }
    }

    private void read(CsvLine line, List<ShiftLine> good, List<BadLine> bad) {
        try {
            line.problem().ifPresent(problem -> {
                throw refused(problem);
            });
            Shift shift = new Shift(
                    person(line.cell("person")),
                    roles.get(line.cell("role").toLowerCase(Locale.ROOT)),
                    london.read("starts", line.cell("starts")),
                    london.read("ends", line.cell("ends")));
            check(shift, good);
            good.add(new ShiftLine(line.number(), shift));
        } catch (Refusal refused) {
            bad.add(new BadLine(line.number(), String.valueOf(refused.getMessage())));
        }
    }

    /** The user name, written in whatever case. */
    private String person(String typed) {
        return people.find(typed)
                .map(RotaPerson::person)
                .orElseGet(() -> people.all().stream()
                        .map(RotaPerson::person)
                        .filter(typed::equalsIgnoreCase)
                        .findFirst()
                        .orElse(typed));
    }

    private void check(Shift shift, List<ShiftLine> before) {
        RotaPerson person = people.find(shift.person())
                .orElseThrow(() -> refused("Nobody of the name %s is on the rota.".formatted(shift.person())));
        if (!shift.ends().isAfter(shift.starts())) {
            throw refused("It ends before it starts.");
        }
        if (Duration.between(shift.starts(), shift.ends()).compareTo(LONGEST_SHIFT) > 0) {
            throw refused("It is longer than 8 days.");
        }
        if (shift.starts().isBefore(clock.instant())) {
            throw refused("It has begun already.");
        }
        if (person.hasLeft(shift.starts())) {
            throw refused("%s has left the rota by then.".formatted(person.name()));
        }
        person.unreachable().ifPresent(sentence -> {
            throw refused(sentence);
        });
        before.stream()
                .filter(line -> line.shift().overlaps(shift)
                        && (line.shift().role().equals(shift.role())
                                || line.shift().person().equals(shift.person())))
                .findFirst()
                .ifPresent(line -> {
                    throw refused("It overlaps with line %d.".formatted(line.number()));
                });
        shifts.in(shift.role(), shift.starts(), shift.ends()).stream()
                .filter(there -> !there.isPlanned() || there.starts().isBefore(clock.instant()))
                .findFirst()
                .ifPresent(there -> {
                    throw refused("It overlaps with a shift that %s: %s, %s."
                            .formatted(
                                    there.isPlanned() ? "has begun" : "people agreed on or imported",
                                    there.person(),
                                    times.of(there.shift())));
                });
        shifts.of(shift.person(), shift.starts(), shift.ends()).stream()
                .filter(there -> !there.role().equals(shift.role()))
                .findFirst()
                .ifPresent(there -> {
                    throw refused("%s is on call as %s then."
                            .formatted(person.name(), there.role().words()));
                });
    }

    private static Refusal refused(String sentence) {
        return Refusal.invalid("list", sentence);
    }
}

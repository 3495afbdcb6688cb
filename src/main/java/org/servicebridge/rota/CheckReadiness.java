package org.servicebridge.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.rota.TestPages.TestPage;
import org.springframework.stereotype.Component;

/**
 * Says of each role whether somebody is there whom a page reaches: with a number and an address to which the last message went well, a sign-in,
 * and an answer to the test page (ROT-6).
 */
@Component
public class CheckReadiness {

    /** Whoever stands by for longer than a shift answers a test page a week, which leaves in core hours: after bank holidays some days later. */
    private static final Duration ANSWER_COUNTS = Duration.ofDays(11);

    private final OnCallRoles roles;
    private final WhoIsOnCall who;
    private final Accounts accounts;
    private final TestPages testPages;
    private final Outcomes outcomes;
    private final CoreHours coreHours;
    private final LondonTime london;
    private final Clock clock;

    CheckReadiness(
            OnCallRoles roles,
            WhoIsOnCall who,
            Accounts accounts,
            TestPages testPages,
            Outcomes outcomes,
            CoreHours coreHours,
            LondonTime london,
            Clock clock) {
        this.roles = roles;
        this.who = who;
        this.accounts = accounts;
        this.testPages = testPages;
        this.outcomes = outcomes;
        this.coreHours = coreHours;
        this.london = london;
        this.clock = clock;
    }

    /** Each role that has to be there at the moment, by whoever would be paged first then. */
    public List<Readiness> at(Instant moment) {
        return roles.all().stream()
                .filter(role -> isNeeded(role, moment))
                .map(role -> who.inOrder(role, moment).stream()
                        .findFirst()
                        .map(person -> new Readiness(role, person, missing(role, person)))
                        .orElseGet(() -> new Readiness(
                                role, null, List.of("Nobody is named as %s.".formatted(role.inSentence())))))
                .toList();
    }

    private boolean isNeeded(RotaRole role, Instant moment) {
        return roles.manner(role, moment).covered() != Covered.OUT_OF_HOURS || !coreHours.contains(moment);
    }

    private List<String> missing(RotaRole role, RotaPerson person) {
        List<String> missing = new ArrayList<>();
        way(person, Channel.SMS, person.isPaged() ? person.telephone() : null, "number", missing);
        way(person, Channel.EMAIL, person.email(), "email address", missing);
        if (!accounts.exists(person.person())) {
            missing.add("%s cannot sign in.".formatted(person.name()));
        } else if (OutsideGroup.is(accounts, role, person.person())) {
            missing.add("%s is not in the group %s, whose tasks these are.".formatted(person.name(), role.group()));
        }
        testPages
                .last(person.person())
                .ifPresentOrElse(
                        last -> answered(person, last, missing),
                        () -> missing.add("%s has had no test page yet.".formatted(person.name())));
        return missing;
    }

    /** What the provider of the messages said of the last one, not what the address looks like. */
    private void way(RotaPerson person, Channel channel, @Nullable String address, String words, List<String> missing) {
        if (address == null || address.isBlank()) {
            missing.add("%s has no %s to which a page can go.".formatted(person.name(), words));
            return;
        }
        outcomes.lastTo(channel, address)
                .ifPresentOrElse(
                        last -> reached(person, channel, last, words, missing),
                        () -> missing.add("No message has gone to the %s of %s yet.".formatted(words, person.name())));
    }

    private static void reached(RotaPerson person, Channel channel, Delivery last, String words, List<String> missing) {
        if (!last.state().isReached()) {
            missing.add("The last message to the %s of %s: %s."
                    .formatted(words, person.name(), last.state().words(channel)));
        }
    }

    private void answered(RotaPerson person, TestPage last, List<String> missing) {
        Instant now = clock.instant();
        Instant answered = last.answeredAt();
        if (answered == null) {
            missing.add(
                    "%s has not answered the test page of %s.".formatted(person.name(), london.of(last.sentAt(), now)));
        } else if (answered.isBefore(now.minus(ANSWER_COUNTS))) {
            missing.add("%s has answered no test page since %s.".formatted(person.name(), london.of(answered, now)));
        }
    }
}

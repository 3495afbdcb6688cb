package org.servicebridge.communication.process;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.DirectorList;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeOrder;
import org.servicebridge.communication.Wording;
import org.servicebridge.communication.Words;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Reads a notice from the answers of the forms in which it is worded. */
@Component
class NoticeAnswers {

    /** Stands where an HSSI that began under an earlier version has a form without the question. */
    static final String NOT_ASKED = "not asked by the form of an earlier version";

    private static final String WHAT_IS_KNOWN = "whatIsKnown";
    private static final String USER_IMPACT = "userImpact";
    private static final String LOCATION = "location";
    private static final String RESOLUTION_SUMMARY = "resolutionSummary";
    private static final String NEXT_UPDATE = "nextUpdate";

    private final LondonTime londonTime;
    private final Clock clock;

    NoticeAnswers(LondonTime londonTime, Clock clock) {
        this.londonTime = londonTime;
        this.clock = clock;
    }

    NoticeOrder order(NoticeKind wanted, FormAnswers answers) {
        NoticeKind kind = wanted == NoticeKind.UPDATE && answers.yes("holding") ? NoticeKind.HOLDING : wanted;
        return new NoticeOrder(
                kind,
                wording(kind, answers),
                kind.canCorrect() ? corrects(answers) : null,
                directors(answers),
                answers.asks("programmeDirectors") ? answers.text("directorsReason") : NOT_ASKED,
                !answers.asks("substantiated") || substantiated(answers),
                answers.asks("agreedWith") ? answers.text("agreedWith") : NOT_ASKED,
                !answers.asks("clinicalConfirmed") || answers.yes("clinicalConfirmed"));
    }

    /** Left open is no; anything but yes and no is refused. */
    private static boolean substantiated(FormAnswers answers) {
        return answers.text("substantiated") != null
                && answers.saidYes("substantiated", "Say whether every statement is substantiated and agreed.");
    }

    /** The words as whoever releases the notice leaves them; null where the form of an earlier version does not show them. */
    static @Nullable Words words(FormAnswers answers) {
        return answers.asks(WHAT_IS_KNOWN)
                ? new Words(
                        whatIsKnown(answers), userImpact(answers), location(answers), answers.text(RESOLUTION_SUMMARY))
                : null;
    }

    /** The entry of an HSSI that was over when it was reported, as far as it is filled in: it may not be wanted. */
    static Wording entry(FormAnswers answers) {
        return new Wording(
                given(answers, WHAT_IS_KNOWN),
                given(answers, USER_IMPACT),
                given(answers, LOCATION),
                null,
                null,
                false,
                answers.text(RESOLUTION_SUMMARY));
    }

    private Wording wording(NoticeKind kind, FormAnswers answers) {
        boolean named = kind.namesNextUpdate();
        boolean asOffered = named && Objects.equals(answers.text(NEXT_UPDATE), answers.text("nextUpdateOffered"));
        return new Wording(
                whatIsKnown(answers),
                userImpact(answers),
                location(answers),
                named ? nextUpdate(answers) : null,
                named && !asOffered ? answers.text("nextUpdateReason") : null,
                asOffered,
                kind.sumsUpResolution() ? answers.text(RESOLUTION_SUMMARY) : null);
    }

    /** The time that the form shows is the one that leaves, also where it was left as it was offered. */
    private Instant nextUpdate(FormAnswers answers) {
        String time = answers.required(NEXT_UPDATE, "Say when the next update comes.");
        if (time.chars().noneMatch(Character::isDigit)) {
            throw Refusal.invalid(
                    NEXT_UPDATE,
                    "Give the next update as a date and a clock time such as 2:30pm: \"%s\" is none.".formatted(time));
        }
        return londonTime.readComing(NEXT_UPDATE, time, clock.instant());
    }

    private static String whatIsKnown(FormAnswers answers) {
        return answers.required(WHAT_IS_KNOWN, "Say what is known.");
    }

    private static String userImpact(FormAnswers answers) {
        return answers.required(USER_IMPACT, "Say what users cannot do.");
    }

    private static String location(FormAnswers answers) {
        return answers.required(LOCATION, "Say where users are affected.");
    }

    private static String given(FormAnswers answers, String field) {
        return Objects.requireNonNullElse(answers.text(field), "");
    }

    private static @Nullable UUID corrects(FormAnswers answers) {
        String id = answers.text("corrects");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noNotice) {
            throw Refusal.invalid("corrects", "Choose a notice of this incident that has left.");
        }
    }

    private static Set<DirectorList> directors(FormAnswers answers) {
        Set<DirectorList> chosen = EnumSet.noneOf(DirectorList.class);
        if (answers.yes("programmeDirectors")) {
            chosen.add(DirectorList.PROGRAMME);
        }
        if (answers.yes("topLevelDirectors")) {
            chosen.add(DirectorList.TOP_LEVEL);
        }
        return chosen;
    }
}

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
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Reads a notice from the answers of its draft form. */
@Component
class NoticeAnswers {

    /** Stands where an HSSI that began under an earlier version has a form without the question. */
    static final String NOT_ASKED = "not asked by the form of an earlier version";

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
                kind == NoticeKind.URGENT ? corrects(answers) : null,
                directors(answers),
                answers.asks("programmeDirectors") ? answers.text("directorsReason") : NOT_ASKED,
                !answers.asks("substantiated") || answers.yes("substantiated"),
                answers.asks("agreedWith") ? answers.text("agreedWith") : NOT_ASKED,
                !answers.asks("clinicalConfirmed") || answers.yes("clinicalConfirmed"));
    }

    private Wording wording(NoticeKind kind, FormAnswers answers) {
        boolean named = kind.namesNextUpdate();
        boolean asOffered = named && Objects.equals(answers.text("nextUpdate"), answers.text("nextUpdateOffered"));
        return new Wording(
                answers.required("whatIsKnown", "Say what is known."),
                answers.required("userImpact", "Say what users cannot do."),
                answers.required("location", "Say where users are affected."),
                named ? nextUpdate(answers) : null,
                named && !asOffered ? answers.text("nextUpdateReason") : null,
                asOffered,
                kind.sumsUpResolution() ? answers.text("resolutionSummary") : null);
    }

    /** The time that the form shows is the one that leaves, also where it was left as it was offered. */
    private Instant nextUpdate(FormAnswers answers) {
        String time = answers.required("nextUpdate", "Say when the next update comes.");
        if (time.chars().noneMatch(Character::isDigit)) {
            throw Refusal.invalid(
                    "nextUpdate",
                    "Give the next update as a date and a clock time such as 2:30pm: \"%s\" is none.".formatted(time));
        }
        return londonTime.readComing("nextUpdate", time, clock.instant());
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

package org.servicebridge.communication.process;

import java.time.Instant;
import java.util.EnumSet;
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

    NoticeAnswers(LondonTime londonTime) {
        this.londonTime = londonTime;
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
        Instant chosen = kind.namesNextUpdate() ? chosenTime(answers) : null;
        return new Wording(
                answers.required("whatIsKnown", "Say what is known."),
                answers.required("userImpact", "Say what users cannot do."),
                answers.required("location", "Say where users are affected."),
                chosen,
                chosen == null ? null : answers.text("nextUpdateReason"),
                kind.sumsUpResolution() ? answers.text("resolutionSummary") : null);
    }

    /** A time left as it was offered means the usual time after the notice goes out, whenever that is. */
    private @Nullable Instant chosenTime(FormAnswers answers) {
        String time = answers.required("nextUpdate", "Say when the next update comes.");
        if (time.equals(answers.text("nextUpdateOffered"))) {
            return null;
        }
        if (time.chars().noneMatch(Character::isDigit)) {
            throw Refusal.invalid(
                    "nextUpdate",
                    "Give the next update as a date and a clock time such as 2:30pm: \"%s\" is none.".formatted(time));
        }
        return londonTime.read("nextUpdate", time);
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

package org.servicebridge.communication.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.NoticePreview;
import org.servicebridge.communication.PreviewNotice;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows beside the draft form how the notice would leave and who would get it, while somebody writes. */
@RestController
class NoticePreviews {

    private final PreviewNotice previewNotice;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;
    private final Clock clock;

    NoticePreviews(PreviewNotice previewNotice, LondonTime londonTime, CurrentActor currentActor, Clock clock) {
        this.previewNotice = previewNotice;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @PostMapping("/notices/preview")
    View preview(@RequestBody NoticeForm form) {
        try {
            return View.of(previewNotice.preview(
                    Objects.requireNonNullElse(form.reference(), ""),
                    form.order(londonTime, clock.instant()),
                    currentActor.get()));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            return View.unsendable(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * What the script draws.
     *
     * @param numbers the length of the SMS in words
     */
    record View(
            @Nullable String problem,
            List<String> readers,
            @Nullable String why,
            @Nullable String numbers,
            @Nullable String sms,
            @Nullable String subject,
            @Nullable String email,
            @Nullable String web) {

        static View of(NoticePreview preview) {
            return new View(
                    preview.problem(),
                    preview.readers(),
                    preview.why(),
                    preview.sms() == null ? null : preview.sms().inNumbers(),
                    preview.sms() == null ? null : preview.sms().arrives(),
                    preview.subject(),
                    preview.email(),
                    preview.web());
        }

        static View unsendable(String problem) {
            return new View(problem, List.of(), null, null, null, null, null, null);
        }
    }
}

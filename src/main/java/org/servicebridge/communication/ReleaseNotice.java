package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a drafted notice may leave, or what has to change before it may (OOH-9, OOH-10). */
@Component
public class ReleaseNotice {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final NoticeWordings wordings;
    private final NoticeWords noticeWords;
    private final DistributionLists distributionLists;
    private final Timeline timeline;
    private final Clock clock;

    ReleaseNotice(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            Notices notices,
            NoticeWordings wordings,
            NoticeWords noticeWords,
            DistributionLists distributionLists,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.wordings = wordings;
        this.noticeWords = noticeWords;
        this.distributionLists = distributionLists;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param answer whether it may leave, with other words and lists where they were changed
     * @throws Refusal where nothing may be communicated, a reason is missing or the words cannot be sent
     */
    @Transactional
    public void release(String reference, UUID id, Answer answer, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(reference, id);
        if (answer.released()) {
            release(incident, notice, answer, actor);
        } else {
            sendBack(notice, answer.because(), actor);
        }
    }

    private void sendBack(Notice notice, @Nullable String because, Actor actor) {
        if (because == null || because.isBlank()) {
            throw Refusal.invalid("words", "Say what has to change.");
        }
        notices.sendBack(notice.id(), because);
        timeline.add(
                notice.incident(),
                "notice-sent-back",
                actor,
                "%s sent back: %s".formatted(notice.kind().words(), because));
    }

    private void release(Incident incident, Notice notice, Answer answer, Actor actor) {
        Policy policy = mayCommunicate.require(incident);
        Instant now = clock.instant();
        String words = notice.kind().words();
        Wording wording = notice.wording().with(answer.words());
        if (!wording.equals(notice.wording())) {
            wording.require(notice.kind(), now);
            noticeWords.require(wording);
            wordings.change(notice.id(), wording, now, actor);
            timeline.add(
                    notice.incident(),
                    "notice-reworded",
                    actor,
                    "%s reworded before it was released; the words of %s are kept."
                            .formatted(words, notice.draftedBy()));
        }
        chooseLists(notice, policy, answer.lists());
        notices.release(notice.id(), now, actor);
        timeline.add(notice.incident(), "notice-released", actor, "%s released.".formatted(words));
    }

    /** Where Security decides, nothing leaves without the lists that Security named. */
    private void chooseLists(Notice notice, Policy policy, List<String> lists) {
        if (!policy.listsAreChosen()) {
            return;
        }
        if (lists.isEmpty()) {
            throw Refusal.invalid("lists", "Choose the lists that may be told.");
        }
        if (distributionLists.named(lists).size() != Set.copyOf(lists).size()) {
            throw Refusal.invalid("lists", "Choose lists that there are.");
        }
        notices.address(
                notice.id(),
                new Audience(Readership.CHOSEN_LISTS, lists, policy.audience().statusPage()),
                policy.explanation());
    }

    /**
     * What was said of a drafted notice.
     *
     * @param because what has to change; required where it is sent back
     * @param words the words to leave; null for those of the draft
     * @param lists codes of the lists that Security lets be told
     */
    public record Answer(
            boolean released,
            @Nullable String because,
            @Nullable Words words,
            List<String> lists) {

        public Answer {
            lists = List.copyOf(lists);
        }
    }
}

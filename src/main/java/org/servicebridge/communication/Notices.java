package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.text.SmsText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notices, from draft to the last delivery. */
@Repository
public class Notices {

    private final JdbcClient database;
    private final Outcomes outcomes;
    private final NoticeWordings wordings;

    Notices(JdbcClient database, Outcomes outcomes, NoticeWordings wordings) {
        this.database = database;
        this.outcomes = outcomes;
        this.wordings = wordings;
    }

    /** Every issued notice of an incident with what became of each delivery, oldest first. Drafts are not among them. */
    public List<IssuedNotice> of(String reference) {
        return issued(reference).stream()
                .map(notice -> new IssuedNotice(notice, outcomes.deliveries(ParcelKind.NOTICE, notice.id())))
                .toList();
    }

    /** The last notice that the usual readers were told, in whatever way. */
    public Optional<Notice> last(String reference) {
        return issued(reference).stream()
                .filter(notice -> notice.state().isTold() && notice.kind() != NoticeKind.DIRECTOR)
                .reduce((earlier, later) -> later);
    }

    /** Whether readers were told of it by a notice; one for management or directors only does not count. */
    boolean told(String reference) {
        return issued(reference).stream()
                .anyMatch(notice -> notice.state().isTold() && notice.kind().isPublic());
    }

    /** @throws Refusal where the incident has none of that id */
    public Notice get(String reference, UUID id) {
        return database.sql("select * from notice where id = :id and incident = :incident")
                .param("id", id)
                .param("incident", reference)
                .query(NoticeRows.NOTICE)
                .optional()
                .orElseThrow(() -> Refusal.notFound("%s has no such notice.".formatted(reference)));
    }

    /** @throws java.util.NoSuchElementException where there is none: the process lost it */
    public Notice get(UUID id) {
        return database.sql("select * from notice where id = :id")
                .param("id", id)
                .query(NoticeRows.NOTICE)
                .optional()
                .orElseThrow();
    }

    UUID draft(Incident incident, NoticeOrder order, Policy policy, boolean releaseNeeded, Instant now, Actor actor) {
        UUID id = UUID.randomUUID();
        Wording wording = order.wording();
        database.sql("""
                        insert into notice (id, incident, kind, state, exercise, what_is_known, user_impact, location,
                            chosen_next_update, next_update_reason, resolution_summary, drafted_by, drafted_at,
                            release_needed, corrects, directors, directors_reason, agreed_with, clinical_confirmed_by)
                        values (:id, :incident, :kind, 'DRAFTED', :exercise, :known, :impact, :location,
                            :chosen, :reason, :resolution, :by, :now,
                            :releaseNeeded, :corrects, :directors, :directorsReason, :agreedWith, :confirmedBy)
                        """)
                .param("id", id)
                .param("incident", incident.reference())
                .param("kind", order.kind().name())
                .param("exercise", incident.identification().exercise())
                .param("known", wording.whatIsKnown())
                .param("impact", wording.userImpact())
                .param("location", wording.location())
                .param("chosen", timestamp(wording.chosenNextUpdate()))
                .param("reason", wording.nextUpdateReason())
                .param("resolution", wording.resolutionSummary())
                .param("by", actor.id())
                .param("now", timestamp(now))
                .param("releaseNeeded", releaseNeeded)
                .param("corrects", order.corrects())
                .param("directors", order.directorCodes().toArray(String[]::new))
                .param("directorsReason", order.directorsReason())
                .param("agreedWith", order.agreedWith())
                .param("confirmedBy", policy.isConfirmed(order.clinicallyConfirmed()) ? actor.id() : null)
                .update();
        address(id, policy.audienceOf(order.kind()), policy.explanation());
        wordings.keep(id, now, actor);
        return id;
    }

    /** The same notice for directors, as a row of its own that is issued at once. */
    UUID besides(UUID main, DirectorList directors, String reason) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into notice (id, incident, kind, state, exercise, what_is_known, user_impact, location,
                            resolution_summary, drafted_by, drafted_at, release_needed, corrects, readership,
                            status_page, directors_reason, agreed_with, clinical_confirmed_by, beside)
                        select :id, incident, 'DIRECTOR', 'DRAFTED', exercise, what_is_known, user_impact, location,
                            resolution_summary, drafted_by, drafted_at, false, corrects, :readership,
                            false, :reason, agreed_with, clinical_confirmed_by, id
                        from notice where id = :main
                        """)
                .param("id", id)
                .param("main", main)
                .param("readership", directors.audience().readership().name())
                .param("reason", reason)
                .update();
        return id;
    }

    /** Whom it is for, and by which rule. */
    void address(UUID id, Audience audience, Explanation why) {
        database.sql("""
                        update notice set readership = :readership, lists = :lists, status_page = :statusPage,
                            policy = :policy, policy_version = :version, policy_rule = :rule, policy_reason = :reason
                        where id = :id
                        """)
                .param("readership", audience.readership().name())
                .param("lists", audience.lists().toArray(String[]::new))
                .param("statusPage", audience.statusPage())
                .param("policy", why.decision())
                .param("version", why.version())
                .param("rule", why.rule())
                .param("reason", why.reason())
                .param("id", id)
                .update();
    }

    void release(UUID id, Instant now, Actor actor) {
        database.sql("update notice set state = 'RELEASED', released_by = :by, released_at = :now where id = :id")
                .param("by", actor.id())
                .param("now", timestamp(now))
                .param("id", id)
                .update();
    }

    void sendBack(UUID id, String because) {
        database.sql("update notice set state = 'RETURNED', returned_because = :because where id = :id")
                .param("because", because)
                .param("id", id)
                .update();
    }

    void issue(UUID id, NoticeState state, Incident incident, Message message, Instant now, Actor actor) {
        database.sql("""
                        update notice set state = :state, severity = :severity, issued_by = :by, issued_at = :now,
                            next_update_at = :next, subject = :subject, body_text = :text, body_html = :html,
                            sms_text = :sms, web_text = :web
                        where id = :id
                        """)
                .param("state", state.name())
                .param("severity", incident.rating().severity())
                .param("by", actor.id())
                .param("now", timestamp(now))
                .param("next", timestamp(message.nextUpdate()))
                .param("subject", message.subject())
                .param("text", message.text())
                .param("html", message.html())
                .param("sms", SmsText.of(message.sms()).text())
                .param("web", message.web())
                .param("id", id)
                .update();
    }

    void toldAnotherWay(UUID id, NoticeState state, String how, @Nullable Instant nextUpdate) {
        database.sql("update notice set state = :state, told_how = :how, next_update_at = :next where id = :id")
                .param("state", state.name())
                .param("how", how)
                .param("next", timestamp(nextUpdate))
                .param("id", id)
                .update();
    }

    /** Every issued notice of an incident, oldest first. */
    List<Notice> issued(String reference) {
        return database.sql(
                        "select * from notice where incident = :incident and issued_at is not null order by issued_at, drafted_at")
                .param("incident", reference)
                .query(NoticeRows.NOTICE)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}

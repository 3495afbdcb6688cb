package org.servicebridge.statuspage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.NoticeIssued;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.AnIncident;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues notices as the outbox does, and says what the public reads then. */
@TestComponent
public class Publishing {

    private final Incidents incidents;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final PublishedSnapshot snapshot;
    private final Clock clock;

    Publishing(
            Incidents incidents,
            JdbcClient database,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            PublishedSnapshot snapshot,
            Clock clock) {
        this.incidents = incidents;
        this.database = database;
        this.transactions = transactions;
        this.events = events;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** Severity 1 of Spine Core, managed since just now. */
    public String anHssi() {
        return anHssi(incident -> incident);
    }

    public String anHssi(UnaryOperator<AnIncident> made) {
        return made.apply(AnIncident.anIncident()).managedIn(incidents, clock).reference();
    }

    public UUID issues(NoticeKind kind, String reference, String text) {
        return issues(new Wording(kind, text), reference);
    }

    /** The same, and nobody asks the page to look. */
    public void commits(NoticeKind kind, String reference, String text) {
        commit(new Wording(kind, text), reference);
    }

    /** Writes the notice and says that it was issued, in one transaction. */
    public UUID issues(Wording notice, String reference) {
        UUID id = commit(notice, reference);
        snapshot.refresh();
        return id;
    }

    private UUID commit(Wording notice, String reference) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            insert(id, notice, incidents.get(reference));
            events.publishEvent(new NoticeIssued(reference, id));
        });
        return id;
    }

    /** Something else that is told in a transaction. */
    public void tells(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
        snapshot.refresh();
    }

    public Publication published() {
        snapshot.refresh();
        return snapshot.current();
    }

    /** @throws java.util.NoSuchElementException where nothing is published about it */
    public PublishedIncident published(String reference) {
        return published().incident(reference).orElseThrow();
    }

    private void insert(UUID id, Wording notice, Incident incident) {
        boolean over = notice.kind() == NoticeKind.FINAL || notice.kind() == NoticeKind.RETROSPECTIVE;
        @Nullable Instant next = over ? null : clock.instant().plus(1, ChronoUnit.HOURS);
        database.sql("""
                        insert into notice (id, incident, kind, state, exercise, what_is_known, user_impact, location,
                            drafted_by, drafted_at, release_needed, severity, issued_at, next_update_at, subject,
                            web_text, status_page, corrects)
                        values (:id, :incident, :kind, 'QUEUED', :exercise, 'what only the record says',
                            'impact in the record', :location, 'bridge', :now, false, :severity, :now, :next,
                            'a subject', :text, :statusPage, :corrects)
                        """)
                .param("id", id)
                .param("incident", incident.reference())
                .param("kind", notice.kind().name())
                .param("exercise", notice.exercise())
                .param("location", notice.location())
                .param("now", Timestamp.from(clock.instant()))
                .param("severity", incident.rating().severity())
                .param("next", next == null ? null : Timestamp.from(next))
                .param("text", notice.text())
                .param("statusPage", notice.statusPage())
                .param("corrects", notice.corrects())
                .update();
    }

    /** What a notice says; for everybody unless said otherwise. */
    public record Wording(
            NoticeKind kind,
            String text,
            String location,
            boolean statusPage,
            boolean exercise,
            @Nullable UUID corrects) {

        public Wording(NoticeKind kind, String text) {
            this(kind, text, "Multiple Spine Core Users", true, false, null);
        }

        public Wording at(String place) {
            return new Wording(kind, text, place, statusPage, exercise, corrects);
        }

        Wording notForThePage() {
            return new Wording(kind, text, location, false, exercise, corrects);
        }

        Wording ofAnExercise() {
            return new Wording(kind, text, location, statusPage, true, corrects);
        }

        public Wording correcting(UUID earlier) {
            return new Wording(kind, text, location, statusPage, exercise, earlier);
        }
    }
}

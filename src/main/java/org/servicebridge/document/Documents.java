package org.servicebridge.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All documents; who may see the incident may read them, and to others they do not exist. */
@Repository
public class Documents {

    private final JdbcClient database;
    private final Incidents incidents;

    Documents(JdbcClient database, Incidents incidents) {
        this.database = database;
        this.incidents = incidents;
    }

    /** All documents of an incident, the oldest first. */
    public List<Document> of(String incident) {
        return database.sql("select * from document where incident = :incident order by id")
                .param("incident", incident)
                .query(Document.class)
                .list();
    }

    /** The last version of a kind about a subject. */
    public Optional<Document> latest(String incident, String kind, String subject) {
        return of(incident).stream()
                .filter(document ->
                        document.kind().equals(kind) && document.subject().equals(subject))
                .reduce((earlier, later) -> later);
    }

    /** @throws Refusal where there is no such document of this incident that the actor may see */
    public Document read(String incident, long id, Actor actor) {
        return incidents
                .find(incident, actor)
                .flatMap(visible -> of(visible.reference()).stream()
                        .filter(document -> document.id() == id)
                        .findAny())
                .orElseThrow(() -> Refusal.notFound("There is no such document that you may see."));
    }

    Document add(
            String incident,
            String kind,
            String subject,
            int version,
            String title,
            String html,
            Instant at,
            Actor by) {
        return database.sql("""
                        insert into document (incident, kind, subject, version, title, html, created_at, created_by)
                        values (:incident, :kind, :subject, :version, :title, :html, :at, :by) returning *
                        """)
                .param("incident", incident)
                .param("kind", kind)
                .param("subject", subject)
                .param("version", version)
                .param("title", title)
                .param("html", html)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .query(Document.class)
                .single();
    }
}

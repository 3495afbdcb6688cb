package org.servicebridge.document;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts from which documents are written, as they were last entered. */
@Repository
public class DocumentParts {

    private final JdbcClient database;

    DocumentParts(JdbcClient database) {
        this.database = database;
    }

    /** All parts of a document by their names. */
    public Map<String, String> of(String incident, String kind, String subject) {
        Map<String, String> parts = new TreeMap<>();
        database.sql("""
                        select part, content from document_part
                        where incident = :incident and kind = :kind and subject = :subject
                        """)
                .param("incident", incident)
                .param("kind", kind)
                .param("subject", subject)
                .query(row -> {
                    parts.put(row.getString("part"), row.getString("content"));
                });
        return parts;
    }

    /** Puts these parts in place of what was entered before; a part without content goes. */
    public void replace(String incident, String kind, String subject, Map<String, ? extends @Nullable String> parts) {
        parts.forEach((part, content) -> {
            database.sql("""
                            delete from document_part
                            where incident = :incident and kind = :kind and subject = :subject and part = :part
                            """)
                    .param("incident", incident)
                    .param("kind", kind)
                    .param("subject", subject)
                    .param("part", part)
                    .update();
            if (content != null) {
                database.sql("""
                                insert into document_part (incident, kind, subject, part, content)
                                values (:incident, :kind, :subject, :part, :content)
                                """)
                        .param("incident", incident)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("part", part)
                        .param("content", content)
                        .update();
            }
        });
    }
}

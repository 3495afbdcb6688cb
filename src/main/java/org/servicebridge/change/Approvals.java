package org.servicebridge.change;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import org.servicebridge.access.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the groups said about changes; each says it once a change. */
@Repository
public class Approvals {

    private final JdbcClient database;

    Approvals(JdbcClient database) {
        this.database = database;
    }

    /** All given so far, in the order of {@link Approval}. */
    public List<GivenApproval> of(String change) {
        return database
                .sql("select * from change_approval where change_request = :change")
                .param("change", change)
                .query((row, number) -> new GivenApproval(
                        Codes.known(Approval.class, row.getString("approval")),
                        ApprovalAnswer.of(row.getString("answer")),
                        row.getString("reason"),
                        row.getString("given_by"),
                        row.getTimestamp("given_at").toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(GivenApproval::approval))
                .toList();
    }

    void add(String change, GivenApproval given) {
        database.sql("""
                        insert into change_approval (change_request, approval, answer, reason, given_by, given_at)
                        values (:change, :approval, :answer, :reason, :by, :at)
                        """)
                .param("change", change)
                .param("approval", given.approval().code())
                .param("answer", given.answer().code())
                .param("reason", given.reason())
                .param("by", given.givenBy())
                .param("at", Timestamp.from(given.givenAt()))
                .update();
    }
}

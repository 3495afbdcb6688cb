package org.servicebridge.communication.lists;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes the members of lists, thousands at once if need be. */
@Repository
class MemberRows {

    private final NamedParameterJdbcTemplate database;

    MemberRows(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** @throws DuplicateKeyException where the list has one of the addresses already */
    void add(String list, List<MemberDetails> members) {
        database.batchUpdate(
                """
                insert into list_member (list, name, email, mobile, kinds)
                values (:list, :name, :email, :mobile, :kinds)
                """, members.stream().map(details -> values(list, details)).toArray(SqlParameterSource[]::new));
    }

    /**
     * Takes the members out and puts them back, so that two can swap an address.
     *
     * @throws DuplicateKeyException where the list has one of the addresses already
     */
    void change(List<ChangedMember> members) {
        remove(members.stream().map(ChangedMember::before).toList());
        database.batchUpdate(
                """
                insert into list_member (id, list, name, email, mobile, kinds, version)
                overriding system value
                values (:id, :list, :name, :email, :mobile, :kinds, :version)
                """,
                members.stream()
                        .map(change -> values(change.before().list(), change.after())
                                .addValue("id", change.before().id())
                                .addValue("version", change.before().version() + 1))
                        .toArray(SqlParameterSource[]::new));
    }

    void remove(List<Member> members) {
        database.batchUpdate(
                "delete from list_member where id = :id",
                members.stream()
                        .map(member -> new MapSqlParameterSource("id", member.id()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(String list, MemberDetails details) {
        return new MapSqlParameterSource("list", list)
                .addValue("name", details.name())
                .addValue("email", details.email())
                .addValue("mobile", details.mobile())
                .addValue("kinds", MemberAnswers.codes(details.kinds()).toArray(String[]::new));
    }
}

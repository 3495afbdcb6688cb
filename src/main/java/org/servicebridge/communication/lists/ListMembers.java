package org.servicebridge.communication.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members of all lists. */
@Repository
public class ListMembers {

    private static final String MATCHING = " (:text = '' or strpos(lower(name), lower(:text)) > 0"
            + " or strpos(lower(coalesce(email, '')), lower(:text)) > 0"
            + " or (:digits <> '' and strpos(coalesce(mobile, ''), :digits) > 0))";

    private final JdbcClient database;

    ListMembers(JdbcClient database) {
        this.database = database;
    }

    /** One page of a list's members, by name. */
    public List<Member> page(String list, String text, int number, int size) {
        return database.sql("select * from list_member where list = :list and" + MATCHING
                        + " order by lower(name), id limit :size offset :offset")
                .param("list", list)
                .param("text", text.strip())
                .param("digits", digits(text))
                .param("size", size)
                .param("offset", (number - 1) * size)
                .query(ListMembers::read)
                .list();
    }

    public long count(String list, String text) {
        return database.sql("select count(*) from list_member where list = :list and" + MATCHING)
                .param("list", list)
                .param("text", text.strip())
                .param("digits", digits(text))
                .query(Long.class)
                .single();
    }

    public List<Member> all(String list) {
        return database.sql("select * from list_member where list = :list order by lower(name), id")
                .param("list", list)
                .query(ListMembers::read)
                .list();
    }

    /** Members of whatever list by part of a name or address. */
    public List<Member> search(String text, int most) {
        return database.sql("select * from list_member where" + MATCHING + " order by lower(name), list limit :most")
                .param("text", text.strip())
                .param("digits", digits(text))
                .param("most", most)
                .query(ListMembers::read)
                .list();
    }

    public Optional<Member> find(String list, long id) {
        return database.sql("select * from list_member where list = :list and id = :id")
                .param("list", list)
                .param("id", id)
                .query(ListMembers::read)
                .optional();
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("list"),
                row.getInt("version"),
                new MemberDetails(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("mobile"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(code -> Codes.known(NoticeKind.class, code))
                                .collect(Collectors.toSet())));
    }

    /** So that a number is found however it was written. */
    private static String digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() < 3 ? "" : digits.replaceFirst("^(0044|44|0)", "");
    }
}

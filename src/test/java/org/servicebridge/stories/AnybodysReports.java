package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.servicebridge.access.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody at a browser reports on the page, and what came of it. */
final class AnybodysReports {

    private final JdbcClient database;

    AnybodysReports(ApplicationContext context) {
        database = context.getBean(JdbcClient.class);
    }

    /** Reports that log-in fails, with these changes; gives the reference. */
    String by(Visitor visitor, Map<String, String> changes) {
        HttpResponse<String> answer = submitted(visitor, changes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(location).body()).contains("is with the desk on duty");
        return location.replaceFirst(".*done=", "");
    }

    static HttpResponse<String> submitted(Visitor visitor, Map<String, String> changes) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "key", "first",
                "summary", "Smartcard log-in fails",
                "service", "spine-core",
                "occurredAt", "2026-11-24T09:30",
                "usersAffected", "1,200",
                "contact", "07700 900123"));
        fields.putAll(changes);
        return visitor.submit(
                "/report",
                "/report",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    static String page(Visitor visitor) {
        HttpResponse<String> page = visitor.get("/report");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** The HSSI that a report has become. */
    String becameOf(String reference) {
        return database.sql("select incident from potential_report where id = :id")
                .param("id", Long.valueOf(reference.replaceAll("\\D", "")))
                .query(String.class)
                .single();
    }

    /** The answers that wait to leave, each with its address. */
    List<String> letters() {
        return database.sql("""
                        select d.address || ': ' || l.subject || ' ' || l.body_text
                        from delivery d join letter l on l.delivery = d.id where l.purpose = 'report-answer' order by d.queued_at
                        """).query(String.class).list();
    }

    long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}

package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicebridge.access.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list for a test, kept by a lead at a browser and gone afterwards. */
final class ListStage {

    static final String LIST = "/lists/test-readers";
    static final String NEW_MEMBER = LIST + "/members/new";
    static final String ALL_KINDS =
            "&kinds=first&kinds=update&kinds=holding&kinds=urgent&kinds=final&kinds=retrospective";
    static final Pattern MEMBER = Pattern.compile(LIST + "/members/([0-9]+)");
    static final Pattern FILE = Pattern.compile(LIST + "/import/([0-9a-f-]{36})");

    private final JdbcClient database;

    ListStage(JdbcClient database) {
        this.database = database;
    }

    /** The lead, who has just made an empty list. */
    Visitor aNewList(int port) {
        forget();
        Visitor lead = Visitor.signedIn(port, "lead");
        lead.submit("/lists/new", "/lists/new", "name=Test+readers&code=test-readers&purpose=chosen&service=&desk=");
        return lead;
    }

    void forget() {
        database.sql("delete from list_change where list like 'test-%'").update();
        database.sql("delete from list_import where list like 'test-%'").update();
        database.sql("delete from list_member where list like 'test-%'").update();
        database.sql("delete from distribution_list where code like 'test-%'").update();
    }

    HttpResponse<String> add(Visitor lead, String name, String email, String mobile) {
        return lead.submit(
                NEW_MEMBER, NEW_MEMBER, "name=%s&email=%s&mobile=%s".formatted(name, email, mobile) + ALL_KINDS);
    }

    String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}

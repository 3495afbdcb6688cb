package org.servicebridge.statuspage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticesTakenDown;
import org.servicebridge.statuspage.Publishing;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class StatusFeedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Publishing publishing;

    @Autowired
    private MovableClock clock;

    private String hssi = "";

    @BeforeEach
    void twoUpdates() {
        hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Sign-in <b>fails</b> & waits.\nWe are on it.");
        clock.advance(Duration.ofMinutes(20));
        publishing.issues(NoticeKind.UPDATE, hssi, "Some can sign in.");
    }

    @Test
    void a_feed_reader_gets_an_entry_an_update_the_newest_first() throws FeedException {
        SyndFeed feed = feed();

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).matches("tag:[a-z.]+,2026:status");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Spine Core: severity 1, Update (" + hssi + ")",
                        "Spine Core: severity 1, New incident (" + hssi + ")");
        SyndEntry first = feed.getEntries().get(1);
        assertThat(first.getUri()).matches("tag:[a-z.]+,2026:status/" + hssi + "/[0-9a-f-]{36}");
        assertThat(first.getLink()).contains("/status/incidents/" + hssi + "#update-");
        assertThat(first.getUpdatedDate()).isEqualTo(Date.from(clock.instant().minus(Duration.ofMinutes(20))));
        assertThat(first.getContents().get(0).getValue())
                .isEqualTo("<p>Sign-in &lt;b&gt;fails&lt;/b&gt; &amp; waits.<br>We are on it.</p>");
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(clock.instant()));
    }

    @Test
    void an_entry_keeps_its_id_and_a_link_that_leads_to_it() throws FeedException {
        List<String> before =
                feed().getEntries().stream().map(SyndEntry::getUri).toList();
        publishing.issues(NoticeKind.FINAL, hssi, "All can sign in.");

        SyndFeed after = feed();

        assertThat(after.getEntries()).extracting(SyndEntry::getUri).containsSubsequence(before);
        String anchor = after.getEntries().get(0).getLink().split("#", 2)[1];
        assertThat(new Reader(port).get("/status/incidents/" + hssi).body()).contains("id=\"" + anchor + "\"");
    }

    @Test
    void what_is_taken_down_is_in_no_feed() throws FeedException {
        publishing.tells(new NoticesTakenDown(hssi, "so decided."));

        assertThat(feed().getEntries()).isEmpty();
        assertThat(new Reader(port).get("/api/v2/incidents.json").body()).doesNotContain(hssi);
    }

    private SyndFeed feed() throws FeedException {
        HttpResponse<String> answer = new Reader(port).get("/status/history.atom");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }
}

package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.servicebridge.access.Visitor;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.TeamChannelAddress;
import org.servicebridge.outbox.transport.ChatStub;
import org.servicebridge.outbox.transport.TestTransports;
import org.springframework.context.ApplicationContext;

/** A story of HSSIs that are posted to channels of teams, and what those get. */
final class ChannelStory {

    static final String SLACK = "/slack/T0001/B0001/secret-of-spine";
    static final String TEAMS = "/teams/workflows/secret-of-team";

    final CallStory story;
    final ChatStub chat;
    private final int port;

    ChannelStory(ApplicationContext context, int port) {
        this.story = new CallStory(context);
        this.chat = new ChatStub(story.clock);
        this.port = port;
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    void ofService(String kind, String path) {
        Visitor lead = Visitor.signedIn(port, "lead");
        assertThat(lead.submit(
                                "/channels",
                                "/channels",
                                "service=spine-core&kind=%s&name=Spine+HSSIs&webhookAddress=%s"
                                        .formatted(kind, chat.address(path)))
                        .statusCode())
                .isEqualTo(302);
    }

    void set(String person, String reference, String kind, String path) {
        Visitor visitor = Visitor.signedIn(port, person);
        assertThat(visitor.submit(
                                "/incidents/" + reference,
                                "/incidents/%s/channel".formatted(reference),
                                "kind=%s&name=Our+team&webhookAddress=%s".formatted(kind, chat.address(path)))
                        .statusCode())
                .isEqualTo(302);
    }

    HttpResponse<String> api(String person, String method, String path, String kind, String address) {
        return Visitor.withPassword(port, person, person)
                .send(
                        method,
                        path,
                        "{\"kind\": \"%s\", \"name\": \"Spine HSSIs\", \"webhookAddress\": \"%s\"}"
                                .formatted(kind, address));
    }

    void leaves() {
        story.bean(Senders.class)
                .sendDue(TestTransports.teamChannels(story.bean(TeamChannelAddress.class), story.clock));
    }

    /** What was taken, by its first words. */
    List<String> milestones() {
        return chat.taken.stream()
                .map(post -> post.replaceAll(
                        "(?s).*\"text\":\"((?:Declared|Notice|Severity|Call|Escalated|Resolved|Closed|Followed)[^\"]*).*",
                        "$1"))
                .map(text -> text.replaceAll("(sent\\.|progress).*", "$1"))
                .toList();
    }

    static String hex(String text) {
        StringBuilder digits = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            digits.append("%02x".formatted(one));
        }
        return digits.toString();
    }
}

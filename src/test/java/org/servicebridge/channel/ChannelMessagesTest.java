package org.servicebridge.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.servicebridge.outbox.Channel;

class ChannelMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK = "https://bridge.example.org/incidents/HSSI-000001";

    @Test
    void teams_gets_an_adaptive_card_whose_words_are_no_markdown() throws Exception {
        JsonNode card = JSON.readTree(written("HSSI-000001", "**A** & <B>", Channel.TEAMS));

        assertThat(card).isEqualTo(JSON.readTree("""
                {"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": {
                  "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4",
                  "body": [
                    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "HSSI-000001", "weight": "Bolder"}]},
                    {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "**A** & <B>"}]}],
                  "actions": [{"type": "Action.OpenUrl", "title": "Open it in Service Bridge", "url": "%s"}]}}]}
                """.formatted(LINK)));
    }

    @Test
    void slack_gets_blocks_and_a_fallback_in_which_nothing_that_people_wrote_is_a_link_or_mention() throws Exception {
        JsonNode message = JSON.readTree(written("HSSI-000001", "<!channel> A & B", Channel.SLACK));

        assertThat(message.path("text").asText()).isEqualTo("HSSI-000001: &lt;!channel&gt; A &amp; B");
        assertThat(message.at("/blocks/0/text/text").asText()).isEqualTo("HSSI-000001");
        assertThat(message.at("/blocks/1/text/text").asText()).isEqualTo("&lt;!channel&gt; A &amp; B");
        assertThat(message.at("/blocks/2/text/text").asText())
                .isEqualTo("<%s|Open it in Service Bridge>".formatted(LINK));
    }

    @Test
    void the_longest_words_fit_what_both_take() throws Exception {
        String longest = "&😀".repeat(10_000);

        JsonNode slack = JSON.readTree(written(longest, longest, Channel.SLACK));

        assertThat(slack.at("/blocks/0/text/text").asText())
                .hasSizeLessThanOrEqualTo(150)
                .matches("(&amp;|😀|…)+");
        assertThat(slack.at("/blocks/1/text/text").asText())
                .hasSizeLessThanOrEqualTo(3_000)
                .matches("(&amp;|😀|…)+");
        assertThat(written(longest, longest, Channel.TEAMS).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(28 * 1024);
    }

    private static String written(String title, String text, Channel kind) {
        return new ChannelMessages(JSON).json(new ChannelMessage(title, text, LINK), kind);
    }
}

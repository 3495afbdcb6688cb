package org.servicebridge.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.servicebridge.outbox.Channel;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;

/**
 * Writes a message as Microsoft Teams (an Adaptive Card) or Slack (Block Kit) takes it, within what they take: 28 KB there, 150
 * characters of a header and 3,000 of a text here. What people wrote is shown as they wrote it.
 */
@Component
class ChannelMessages {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SECTION = 3_000;
    private static final String OPEN = "Open it in Service Bridge";

    private final ObjectMapper json;

    ChannelMessages(ObjectMapper json) {
        this.json = json;
    }

    String json(ChannelMessage message, Channel kind) {
        ChannelMessage fitting = new ChannelMessage(
                CleanText.cut(message.title(), LONGEST_TITLE),
                CleanText.cut(message.text(), LONGEST_TEXT),
                message.link());
        try {
            return json.writeValueAsString(kind == Channel.TEAMS ? card(fitting) : blocks(fitting));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message is always JSON", impossible);
        }
    }

    /** Runs of text are not read as Markdown, as blocks of text are. */
    private static Map<String, Object> card(ChannelMessage message) {
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body",
                        List.of(
                                run(Map.of("type", "TextRun", "text", message.title(), "weight", "Bolder")),
                                run(Map.of("type", "TextRun", "text", message.text()))),
                "actions", List.of(Map.of("type", "Action.OpenUrl", "title", OPEN, "url", message.link())));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static Map<String, Object> run(Map<String, Object> text) {
        return Map.of("type", "RichTextBlock", "inlines", List.of(text));
    }

    private static Map<String, Object> blocks(ChannelMessage message) {
        return Map.of(
                "text",
                escaped(message.title() + ": " + message.text(), LONGEST_SECTION),
                "unfurl_links",
                false,
                "blocks",
                List.of(
                        Map.of("type", "header", "text", plain(message.title(), LONGEST_TITLE)),
                        Map.of("type", "section", "text", plain(message.text(), LONGEST_SECTION)),
                        Map.of(
                                "type",
                                "section",
                                "text",
                                Map.of("type", "mrkdwn", "text", "<%s|%s>".formatted(message.link(), OPEN)))));
    }

    private static Map<String, Object> plain(String text, int longest) {
        return Map.of("type", "plain_text", "emoji", false, "text", escaped(text, longest));
    }

    /** The three characters by which Slack knows links and mentions; never half of one that stands for another. */
    private static String escaped(String text, int longest) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int character : text.codePoints().toArray()) {
            String next = switch (character) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> Character.toString(character);
            };
            if (escaped.length() + next.length() > longest) {
                break;
            }
            escaped.append(next);
        }
        return escaped.toString();
    }
}

package org.servicebridge.channel;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.servicebridge.outbox.Channel;
import org.servicebridge.text.CleanText;

/**
 * A channel as somebody wants it.
 *
 * @param kind {@code teams} or {@code slack}
 * @param name as the team calls it
 * @param webhookAddress of its webhook, which Teams or Slack has given; whoever knows it may post there
 */
public record WantedChannel(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String webhookAddress) {

    private static final Channel[] KINDS = {Channel.TEAMS, Channel.SLACK};
    private static final int LONGEST_NAME = 80;

    Channel chosenKind() {
        return Codes.chosen(KINDS, Channel::code, kind, "kind", "Choose Microsoft Teams or Slack.");
    }

    String cleanName() {
        String clean = CleanText.line(name == null ? "" : name);
        if (clean.isEmpty() || CleanText.length(clean) > LONGEST_NAME) {
            throw Refusal.invalid("name", "Give the channel's name, in %d characters at most.".formatted(LONGEST_NAME));
        }
        CleanText.fault(clean).ifPresent(fault -> {
            throw Refusal.invalid("name", "The channel's name %s.".formatted(fault));
        });
        return clean;
    }

    String typedAddress() {
        return webhookAddress == null ? "" : webhookAddress.strip();
    }

    /** Without the address: whatever is logged of it may be read by anybody. */
    @Override
    public String toString() {
        return "WantedChannel[%s, %s]".formatted(kind, name);
    }
}

package org.servicebridge.outbox.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.SendingOutcome;

/** Tells by the status of an answer what a channel of a team made of a message: Teams answers 202, Slack 200. */
final class TeamChannelAnswer {

    static final Duration WITHOUT_WORD = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofHours(1);

    private TeamChannelAnswer() {}

    static SendingOutcome read(WebhookClient.Answer answer, Channel channel, Instant now) {
        int status = answer.status();
        String where = channel.words();
        if (status >= 200 && status < 300) {
            return SendingOutcome.delivered(null);
        }
        return switch (status) {
            case 429 ->
                SendingOutcome.wait(
                        "%s takes no more for now (429).".formatted(where), pause(answer.retryAfter(), now));
            case 400, 413, 415, 422 ->
                SendingOutcome.rejected("%s does not take the message (%d).".formatted(where, status));
            case 401, 403 ->
                SendingOutcome.rejected(
                        "%s does not let us post there (%d): set the channel anew.".formatted(where, status));
            case 404, 410 ->
                SendingOutcome.rejected(
                        "The channel is archived, or its address was taken back in %s (%d): set the channel anew."
                                .formatted(where, status));
            default -> SendingOutcome.tryAgain("%s answers with status %d.".formatted(where, status));
        };
    }

    /** As long as the receiver says, in seconds or as a date, within reason. */
    private static Duration pause(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return WITHOUT_WORD;
        }
        Duration said = retryAfter.strip().matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                : until(retryAfter.strip(), now);
        if (said.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        return said.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : said;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException neither) {
            return WITHOUT_WORD;
        }
    }
}

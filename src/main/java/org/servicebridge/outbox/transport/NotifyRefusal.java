package org.servicebridge.outbox.transport;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.servicebridge.outbox.SendingOutcome;
import uk.gov.service.notify.NotificationClientException;

/** Tells what of GOV.UK Notify's refusals is this message's fault, ours for all messages, a limit, or a fault of Notify. */
final class NotifyRefusal {

    static final Duration AFTER_LIMIT = Duration.ofSeconds(30);
    static final Duration UNTIL_SET_RIGHT = Duration.ofMinutes(1);

    private static final Pattern SENTENCE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OUR_SETTINGS = Pattern.compile("(?i)template|personalisation|team-only|trial mode");

    private NotifyRefusal() {}

    static SendingOutcome of(NotificationClientException refused) {
        String words = words(refused);
        return switch (refused.getHttpResult()) {
            case 400 ->
                OUR_SETTINGS.matcher(words).find()
                        ? SendingOutcome.wait("GOV.UK Notify is not set up: " + words, UNTIL_SET_RIGHT)
                        : SendingOutcome.rejected("GOV.UK Notify refuses it: " + words);
            case 401, 403 -> SendingOutcome.wait("GOV.UK Notify does not accept our key: " + words, UNTIL_SET_RIGHT);
            case 429 -> SendingOutcome.wait("GOV.UK Notify takes no more for now: " + words, AFTER_LIMIT);
            case 0 -> SendingOutcome.tryAgain("GOV.UK Notify does not answer.");
            default -> SendingOutcome.tryAgain("GOV.UK Notify has a fault: " + words);
        };
    }

    /** The sentences in Notify's answer, without the rest of it. */
    private static String words(NotificationClientException refused) {
        String answer = Objects.requireNonNullElse(refused.getMessage(), "");
        String sentences = SENTENCE.matcher(answer)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst("^\"message\"\\s*:\\s*\"", "").replaceFirst("\"$", ""))
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? "status %d".formatted(refused.getHttpResult()) : sentences;
    }
}

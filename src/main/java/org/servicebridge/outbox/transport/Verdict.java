package org.servicebridge.outbox.transport;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a returned mail says of the delivery: by its report, where it has one, else by its headers and words. */
enum Verdict {
    FAILED,
    /** Delayed, delivered, passed on, read, or answered by a program for its absent reader. */
    NOT_FAILED;

    private static final Pattern ACTION = Pattern.compile("(?im)^\\s*Action:\\s*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^\\s*Status:\\s*([245])\\.");

    /** A receipt for having read it, or a complaint: both prove that it arrived. */
    private static final Pattern ARRIVED = Pattern.compile(
            "report-type=\"?(?:disposition-notification|feedback-report)|message/disposition-notification");

    private static final Pattern DELIVERED = words(
            "success(?:ful(?:ly)?)?\\b.{0,30}deliver|deliver\\w* .{0,30}success"
                    + "|^(?:delivered|relayed|expanded|read|gelesen|lu|leído):|\\((?:success|relay(?:ed)?)\\)|successfully relayed");

    private static final Pattern DELAYED_BY_SUBJECT = words(
            "delay|verzögert|retard[ée]|still being retried|warning: (?:could not send|message)|not yet delivered");
    private static final Pattern DELAYED = words(
            "warning message only|(?:delivery|message) .{0,40}\\bdelayed\\b|still being retried"
                    + "|not (?:yet been|been) delivered yet|not yet been delivered|could not be delivered yet"
                    + "|will (?:keep|continue|be) (?:to )?(?:re)?tr(?:y|ied|ying)|will retry|(?:do|does|need) not (?:need to )?resend");

    private static final Pattern GIVEN_UP = words(
            "permanent(?:ly)?|gave up|giv(?:ing|en) up|fatal error|(?:was|were|is|being) (?:undeliverable|returned)"
                    + "|will not (?:keep|be|try|retry)|not going to try|returned to (?:you|sender)|retry time(?:out)? exceeded");

    private static final Pattern FAILURE = words(
            "undeliver|unzustellbar|not (?:be )?deliver|n.a pas pu|deliver\\w* .{0,30}fail|fail\\w* .{0,30}deliver|failure notice|mail failure"
                    + "|return(?:ed|ing) (?:mail|message|to sender)|user unknown|unknown user|no such (?:user|recipient|mailbox|address)"
                    + "|mailbox (?:is )?(?:full|unavailable|disabled|not found)|over quota|rejected|does not exist|doesn't exist"
                    + "|\\b5\\d\\d[ -]|\\b5\\.\\d\\.\\d");

    private static final Pattern AUTOMATIC_BY_SUBJECT = words("^(?:re: ?)?(?:automatic reply|automatische antwort"
            + "|automatisch antwoord|réponse automatique|respuesta automática|risposta automatica|resposta automática|autosvar"
            + "|automaattinen vastaus|auto(?:matic|mated)?[- ]?(?:reply|response|re)\\b|auto:|out of (?:the )?office|abwesenheit"
            + "|absence|ooo\\b|vacation)");
    private static final Pattern AUTOMATIC =
            words("\\bout of (?:the )?office|\\bon (?:annual |maternity |parental |sick )?leave\\b"
                    + "|\\bon (?:holiday|vacation)\\b|automatic(?:ally)? (?:generated )?(?:reply|response|answer)"
                    + "|away from (?:my|the) (?:desk|office)");
    private static final Pattern AUTOMATIC_BY_HEADER = Pattern.compile("(?m)^(?:x-auto-?reply|x-autorespond(?:er)?"
            + "|x-mail-autoreply|x-vacation):|^precedence: *auto_reply|^auto-submitted: *auto-replied");

    private static final Pattern DAEMON =
            Pattern.compile("(?m)^from:.*(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon"
                    + "|mail delivery|microsoft ?exchange|delivery (?:sub)?system)");

    static Verdict of(ReturnedText text) {
        if (ARRIVED.matcher(text.type()).find()) {
            return NOT_FAILED;
        }
        if (!text.status().isBlank()) {
            return ofReport(text.status());
        }
        return ofWords(text);
    }

    /** What only a mail server says, of its own accord. */
    static boolean isReportOfFailure(ReturnedText text) {
        boolean server = !text.status().isBlank()
                || DAEMON.matcher(text.headers()).find()
                || text.headers().contains("x-failed-recipients:");
        return server && of(text) == FAILED;
    }

    private static Verdict ofReport(String status) {
        Matcher actions = ACTION.matcher(status);
        boolean any = false;
        while (actions.find()) {
            any = true;
            if (actions.group(1).toLowerCase(Locale.ROOT).startsWith("fail")) {
                return FAILED;
            }
        }
        Matcher code = STATUS.matcher(status);
        boolean lasting = !code.find() || code.group(1).equals("5");
        return !any && lasting ? FAILED : NOT_FAILED;
    }

    private static Verdict ofWords(ReturnedText text) {
        String subject = text.subject();
        boolean failedBySubject = FAILURE.matcher(subject).find();
        if (!failedBySubject
                && (DELIVERED.matcher(subject).find()
                        || DELAYED_BY_SUBJECT.matcher(subject).find())) {
            return NOT_FAILED;
        }
        if (DELAYED.matcher(text.said()).find()
                && !GIVEN_UP.matcher(text.said()).find()) {
            return NOT_FAILED;
        }
        return isAutomatic(text, failedBySubject) ? NOT_FAILED : FAILED;
    }

    /** Mail servers call their reports automatic as well, so that one of theirs is never taken for a reader's. */
    private static boolean isAutomatic(ReturnedText text, boolean failedBySubject) {
        if (failedBySubject || DAEMON.matcher(text.headers()).find()) {
            return false;
        }
        if (AUTOMATIC_BY_SUBJECT.matcher(text.subject()).find()) {
            return true;
        }
        boolean said = AUTOMATIC.matcher(text.said()).find()
                || AUTOMATIC_BY_HEADER.matcher(text.headers()).find();
        return said && !FAILURE.matcher(text.said()).find();
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }
}

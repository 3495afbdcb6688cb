package org.servicebridge.outbox.transport;

import static org.servicebridge.outbox.transport.AutomaticReply.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a returned mail says of the delivery: by its report, where it has one, else by its headers and words. */
enum Verdict {
    FAILED,
    /** Delayed, delivered, passed on, read, or answered by a program for its absent reader. */
    NOT_FAILED;

    private static final Pattern ACTION = Pattern.compile("(?im)^[ \\t]*Action:[^a-z\\r\\n]*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^[ \\t]*Status:[ \\t]*([245])");
    private static final Set<String> HARMLESS = Set.of("delayed", "deferred", "delivered", "relayed", "expanded");

    /** The subject of our own mail, which a return repeats: what an incident is called says nothing of the delivery. */
    private static final Pattern OUR_SUBJECT = Pattern.compile("(?is)HSSI-\\d+.*");

    /** A receipt for having read it, or a complaint: both prove that it arrived. */
    private static final Pattern ARRIVED = Pattern.compile(
            "report-type=\"?(?:disposition-notification|feedback-report)|message/disposition-notification");

    /** A reader's mail server may say in the form of a receipt that it has thrown the mail away. */
    private static final Pattern THROWN_AWAY = words("^auto-submitted:[^\\n]*\\(reject|automatically rejected"
            + "|(?:rejected|refused) by the recipient.{0,3} mail|^Disposition:[^\\n]*;\\s*(?:failed|denied)\\b");

    /** The same from those who report it in their own form: a reader's complaint, or a sending service's note in JSON. */
    private static final Pattern ARRIVED_BY_WORDS =
            words("^(?:e?mail |message )?(?:complaint about|abuse report|spam (?:report|complaint)|feedback report)"
                    + "|\"(?:notification|event)Type\"\\s*:\\s*\"(?!Bounce|Reject|Rendering)\\w");

    private static final Pattern DELIVERED =
            words("success(?:ful(?:ly)?)?\\b.{0,30}deliver|deliver\\w{0,10} .{0,30}success|delivery receipt"
                    + "|^(?:delivered|relayed|expanded|zugestellt|remis|entregado|consegnato|bezorgd|levererat|leveret|levert|doručeno"
                    + "|dostarczono|entregue)\\s*:|\\((?:success|relay(?:ed)?)\\)|successfully relayed");

    private static final Pattern READ =
            words("^(?:(?:not |un)?read|(?:un)?gelesen|(?:non )?lu|(?:no )?leído|(?:non )?letto|(?:não )?lida?"
                    + "|(?:niet )?gelezen|läst|læst|lest|darllenwyd|(?:nie )?przeczytano|přečteno)\\s*:"
                    + "|\\b(?:read|return) receipt|lesebestätigung|accusé de (?:lecture|réception)|confirmation de lecture"
                    + "|conferma di lettura|confirmación de lectura|leesbevestiging|recibo de leitura");

    private static final Pattern DELAYED_BY_SUBJECT = words(
            "delay|verzöger|retard|retras|ritard|vertraag|försen|forsink|atrasad|opóźni|zpožděn|still being retried"
                    + "|warning\\W{1,3}(?:could not send|message)|not (?:yet )?(?:been )?delivered yet|not yet delivered|delivery incomplete"
                    + "|awaiting delivery|^your message to .{1,80} awaits moderator approval|postponed");
    private static final Pattern DELAYED =
            words("warning message only|(?:delivery|message) .{0,40}\\bdelayed\\b|still being retried|keep(?:s)? trying"
                    + "|not (?:yet been|been) delivered yet|not yet been delivered|could not be delivered yet|unable to deliver .{0,30}so far"
                    + "|will (?:automatically )?(?:keep|continue|be) (?:to )?(?:automatically )?(?:re)?tr(?:y|ied|ying)|will (?:re)?try (?:again|for|until)|will retry"
                    + "|attempts .{0,30}will continue|(?:has|have) been (?:queued|postponed|deferred)"
                    + "|being held until|(?:do|does|need) not (?:need to )?resend|weitere (?:zustell)?versuche");

    private static final Pattern GIVEN_UP = words(
            "permanent(?:ly)?|gave up|giv(?:ing|en) up|fatal error|(?:was|were|is|being) (?:undeliverable|returned)"
                    + "|will not (?:keep|be|try|retry)|not going to try|returned to (?:you|sender)|retry time(?:out)? exceeded");

    /** A server's refusal, not a telephone number or a date. */
    private static final String REFUSING_CODE =
            "^[ \\t>]*5\\d\\d[ -](?![\\d ])|\\b5\\d\\d[ -]#?5\\.\\d|\\b5\\.[0-7]\\.\\d{1,3}\\b";

    /** Said of what is over: a warning says as well what will be done when it is. */
    private static final Pattern OVER =
            words("permanent (?:error|failure)|gave up|giv(?:ing|en) up|fatal error|will not (?:keep|try|retry)"
                    + "|retry time(?:out)? exceeded|user unknown|unknown user|no such user|" + REFUSING_CODE);

    /** Said of what is not over, whatever error the warning tells of. */
    private static final Pattern WARNING_ONLY = words(
            "warning message only|(?:message|mail|delivery) will be (?:retried|tried again) for|(?:do|does) not need to resend"
                    + "|will (?:be )?retr(?:y|ied) (?:for|until)");

    private static final Pattern UNDELIVERABLE = words(
            "undeliverable|unzustellbar|undelivered mail returned|return(?:ed|ing) (?:mail|(?:message )?to sender)|failure notice"
                    + "|^non-?delivery|^(?:\\[[^\\]]{1,30}\\]\\s*)?(?:e-?mail |message )?delivery (?:has )?fail|^mail delivery fail|\\bunable to deliver"
                    + "|^(?:e-?mail |mail )?bounce|^non (?:remis|recapitabile)|no se puede entregar|onbestelbaar|delivery status notification \\(failure");

    /** Said of the mail itself in so many words: that decides even where a program's headers are those of a reply. */
    private static final Pattern NOT_DELIVERED = words(
            "(?:mail|message)\\b[^.\\n]{0,60}\\b(?:(?:has|have|was|were|is|could|can) ?n(?:o|['’])t(?: been| be)?|couldn['’]t be|cannot be)"
                    + " (?:successfully )?delivered(?! yet)|undeliverable|automatically rejected|returned to sender");

    private static final Pattern FAILURE = words(
            "undeliver|unzustellbar|not (?:been |be )?deliver(?!\\w* yet)|n['’]t (?:been |be )?deliver|n.a pas pu|deliver\\w{0,10} .{0,30}fail|fail\\w{0,10} .{0,30}deliver|failure notice|mail failure"
                    + "|return(?:ed|ing) (?:mail|message|to sender)|user unknown|unknown user|no such (?:user|recipient|mailbox|address)"
                    + "|mailbox (?:is )?(?:full|unavailable|disabled|not found)|over quota|rejected|does not exist|doesn't exist"
                    + "|unable to deliver|able to deliver|did(?: not|n't) reach|(?:mail|message)\\b.{0,30}\\bblocked|\\bbounced\\b"
                    + "|(?:the|that|this|recipient['’]?s?) (?:e-?mail )?(?:account|mailbox|address|recipient|user)\\b[^.]{0,40}?(?:is|was|has been)"
                    + " (?:inactive|disabled|deactivated|suspended|closed|unknown|invalid|full|no longer (?:valid|in use|active))"
                    + "|address not found|"
                    + REFUSING_CODE);

    /** What sounds like a delivery and is none, in whatever words. */
    private static final Pattern NOT_SUCCESSFUL =
            words("unsuccess|\\b(?:not|never|cannot|unable|failed)\\b[^.]{0,60}deliver|n['’]t\\b[^.]{0,60}deliver");

    private static final Pattern DAEMON = Pattern.compile(
            "(?m)^x-failed-recipients:|^from: *<> *$|^from:.*(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon"
                    + "|mail delivery|microsoft ?exchange|delivery (?:sub)?system)");

    static Verdict of(ReturnedText text) {
        if (ARRIVED.matcher(text.type()).find()) {
            return THROWN_AWAY.matcher(text.headers() + text.all()).find() ? FAILED : NOT_FAILED;
        }
        if (!text.status().isBlank()) {
            return ofReport(text.status());
        }
        return ofWords(text);
    }

    /** What only a mail server says, of its own accord. */
    static boolean isReportOfFailure(ReturnedText text) {
        boolean server =
                !text.status().isBlank() || DAEMON.matcher(text.headers()).find();
        return server && of(text) == FAILED;
    }

    private static Verdict ofReport(String status) {
        List<String> actions = all(ACTION, status);
        List<String> codes = all(STATUS, status);
        if (actions.stream().anyMatch(action -> action.startsWith("fail"))) {
            return FAILED;
        }
        boolean lasting = codes.contains("5");
        if (actions.isEmpty()) {
            return lasting || codes.isEmpty() ? FAILED : NOT_FAILED;
        }
        boolean harmless =
                HARMLESS.containsAll(actions) || !lasting && actions.stream().anyMatch(HARMLESS::contains);
        return harmless ? NOT_FAILED : FAILED;
    }

    private static List<String> all(Pattern field, String status) {
        return field.matcher(status)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Mail servers call their reports automatic as well, so that one of theirs is never taken for a reader's. */
    private static Verdict ofWords(ReturnedText text) {
        String subject = OUR_SUBJECT.matcher(text.subject()).replaceFirst("");
        boolean server = DAEMON.matcher(text.headers()).find();
        if (!server && AutomaticReply.isBySubject(subject)) {
            return NOT_FAILED;
        }
        if (UNDELIVERABLE.matcher(subject).find()) {
            return FAILED;
        }
        if (ARRIVED_BY_WORDS.matcher(subject + "\n\n" + text.said()).find()) {
            return NOT_FAILED;
        }
        if (!server
                && AutomaticReply.isByHeader(text)
                && !NOT_DELIVERED.matcher(text.said()).find()) {
            return NOT_FAILED;
        }
        boolean failedBySubject = FAILURE.matcher(subject).find();
        if (!failedBySubject && isHarmless(subject, text.said())) {
            return NOT_FAILED;
        }
        if (DELAYED.matcher(text.said()).find() && isOpen(GIVEN_UP, text.said())) {
            return NOT_FAILED;
        }
        return !server && !failedBySubject && isAnswer(text) ? NOT_FAILED : FAILED;
    }

    /** A return may repeat a subject about delays of something else. */
    private static boolean isHarmless(String subject, String said) {
        return DELIVERED.matcher(subject).find()
                || READ.matcher(subject).find()
                || hasArrived(said)
                || DELAYED_BY_SUBJECT.matcher(subject).find() && isOpen(OVER, said);
    }

    /** Said in the text alone, where the subject says nothing; one of several readers may have failed all the same. */
    private static boolean hasArrived(String said) {
        return (DELIVERED.matcher(said).find() || READ.matcher(said).find())
                && !FAILURE.matcher(said).find()
                && !NOT_SUCCESSFUL.matcher(said).find()
                && !GIVEN_UP.matcher(said).find();
    }

    private static boolean isOpen(Pattern over, String said) {
        return WARNING_ONLY.matcher(said).find() || !over.matcher(said).find();
    }

    private static boolean isAnswer(ReturnedText text) {
        return AutomaticReply.mayBe(text) && !FAILURE.matcher(text.said()).find();
    }
}

package org.servicebridge.browser;

import java.util.Locale;
import java.util.function.Consumer;

/** The steps of an HSSI as people take them in Tasklist; who is signed in takes them. */
final class HssiInBrowser {

    private final Tasklist tasklist;
    private final String story;

    /** @param story begins the names of the pictures taken on the way */
    HssiInBrowser(Browser browser, String story) {
        this.tasklist = new Tasklist(browser);
        this.story = story;
    }

    void reported() {
        tasklist.startsHssi(form -> form.text("summary", "Smartcard log-in fails in all London hospitals")
                .text("reporter", "A. Tester, 07700 900123"));
    }

    void loggedAndRated(String reference) {
        completes(
                reference,
                "Log incident",
                form -> form.option("serviceCode", "Spine Core")
                        .option("functionCriticality", "critical")
                        .text("usersAffected", "6000")
                        .option("failure", "outage")
                        .text("description", "Users cannot sign in")
                        .option("provisionEffect", "significant")
                        .option("provisionScale", "large")
                        .choice("serviceAffected", "yes")
                        .choice("patientHarmed", "no")
                        .choice("crisis", "no")
                        .choice("clinicalRisk", "no")
                        .choice("securityRisk", "no"));
        completes(
                reference,
                "Set severity",
                form -> form.choice("severitySet", "1").option("qualifiesBecause", "national-service"));
    }

    void providerTold(String reference) {
        completes(reference, "Tell provider", form -> form.text("told", "Duty manager"));
    }

    void confirmedByTelephone(String reference) {
        completes(
                reference,
                "Confirm HSSI with provider",
                form -> form.choice("confirmed", "yes")
                        .choice("providerSeverity", "1")
                        .text("by", "Duty manager"));
    }

    /** The desk that has verified it calls the Bridge. */
    void handedOver(String reference) {
        completes(reference, "Hand over by telephone", form -> form.text("takenBy", "Ann Analyst"));
    }

    void foundWithoutRisk(String reference) {
        completes(
                reference,
                "Assess crisis, security and clinical risk",
                form -> form.choice("crisis", "no")
                        .choice("clinicalRisk", "no")
                        .choice("patientHarmed", "no")
                        .choice("securityRisk", "no"));
    }

    void businessAsUsual(String reference, String answer) {
        completes(
                reference,
                "Decide on BAU",
                form -> form.option("request", "none")
                        .choice("bau", answer)
                        .text("reason", "A national service is down"));
    }

    void edmNotReached(String reference) {
        completes(
                reference,
                "Call EDM and relay details",
                form -> form.text("who", "EDM on call").choice("answered", "no"));
    }

    void edmReached(String reference) {
        completes(
                reference,
                "Call EDM and relay details",
                form -> form.text("who", "EDM on call")
                        .choice("answered", "yes")
                        .text("relayed", "All that is known"));
    }

    void guidanceGiven(String reference) {
        completes(
                reference,
                "Give guidance",
                form -> form.text("handling", "Call the provider each hour")
                        .choice("communicationsRequired", "yes")
                        .text("wording", "Log-in is down"));
    }

    /** It is known how and when the operational service is restored, so the call that is asked for at once is not held. */
    void callNotNeeded(String reference) {
        completes(
                reference,
                "Arrange call",
                form -> form.choice("arranged", "no").text("why", "Restored by a restart at 22:30"));
    }

    void escalated(String reference) {
        tasklist.starts(
                "Escalate incident",
                story + "-escalate-incident",
                form -> form.text("reference", reference)
                        .option("reason", "press-office")
                        .text("what", "A newspaper asks why no hospital can sign in"));
    }

    void escalationDecided(String reference) {
        completes(reference, "Acknowledge escalation", form -> form.text("said", "I am on it"));
        completes(
                reference,
                "Decide at level 3",
                form -> form.ticked("decisions", "press-office")
                        .text("answer", "The press office answers the newspaper")
                        .choice("levelFour", "no"));
    }

    void noticeSent(String reference) {
        completes(
                reference,
                "Draft notice",
                form -> form.text("whatIsKnown", "Smartcard log-in fails")
                        .text("userImpact", "Users cannot sign in")
                        .text("location", "Multiple Spine Core Users")
                        .choice("substantiated", "yes")
                        .text("agreedWith", "Duty manager"));
    }

    void resolved(String reference, String date, String time) {
        completes(
                reference,
                "Drive resolution",
                form -> form.option("nextStep", "resolved")
                        .moment("resolvedAt", date, time)
                        .choice("tested", "yes")
                        .choice("usersChecked", "no")
                        .text("what", "Restarted the log-in service")
                        .text("by", "Duty manager"));
    }

    void closed(String reference) {
        endConfirmed(reference);
        reporterAgrees(reference);
        recordClosed(reference);
    }

    /** Users were asked, readers told, and the provider's details are on the record. */
    void endConfirmed(String reference) {
        completes(
                reference,
                "Check resolution with users",
                form -> form.choice("resolvedForUsers", "yes").text("checkedWith", "St Example's Hospital"));
        tasklist.completes(
                reference + " Draft notice",
                story + "-draft-final-notice",
                form -> form.text("resolutionSummary", "The log-in service was restarted.")
                        .text("userImpact", "Users can sign in again")
                        .text("location", "Multiple Spine Core Users")
                        .choice("substantiated", "yes")
                        .text("agreedWith", "Duty manager"));
        completes(
                reference,
                "Record resolution details",
                form -> form.choice("sufficient", "yes")
                        .choice("fix", "permanent")
                        .choice("stable", "yes")
                        .text("actions", "Restarted the log-in service")
                        .text("rootCause", "Memory exhausted")
                        .text("by", "Duty manager")
                        .option("change", "None"));
    }

    void reporterAgrees(String reference) {
        completes(reference, "Confirm with reporter", form -> form.choice("reporterAgrees", "yes"));
    }

    void recordClosed(String reference) {
        completes(reference, "Close HSSI", form -> form.text("note", "Nothing left to do"));
    }

    private void completes(String reference, String task, Consumer<Answers> answers) {
        String picture = story + "-" + task.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        tasklist.completes(reference + " " + task, picture, answers);
    }
}

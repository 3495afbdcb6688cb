package org.servicebridge.browser;

import java.util.Locale;
import java.util.function.Consumer;

/** The steps of an emergency change as people take them in Tasklist; who is signed in takes them. */
final class ChangeInBrowser {

    private final Tasklist tasklist;
    private final String reference;

    ChangeInBrowser(Browser browser, String reference) {
        this.tasklist = new Tasklist(browser);
        this.reference = reference;
    }

    void askedFor() {
        tasklist.starts(
                "Approve emergency change",
                "change-asked-for",
                form -> form.text("reference", reference).text("what", "Back to the version of last week"));
    }

    void described() {
        completes(
                "State change",
                form -> form.text("title", "Return log-in to the last version")
                        .text("contactName", "Duty manager")
                        .text("contactEmail", "majors@spine.example.org")
                        .choice("written", "no")
                        .choice("alreadyDone", "no"));
        completes(
                "Hear what is changed",
                form -> form.text("what", "Log-in service in live")
                        .moment("plannedStart", "24/11/2026", "22:30")
                        .moment("plannedFinish", "24/11/2026", "23:30")
                        .text("impactAndRisks", "Two minutes without log-in; small")
                        .text("otherProviders", "None")
                        .text("rationale", "Nobody can sign in")
                        .text("successCriteria", "Users sign in"));
    }

    void ecabOpened() {
        completes(
                "Open emergency CAB",
                form -> form.text("forAuthority", "EDM on call")
                        .text("forLeadership", "Cell lead")
                        .text("forProvider", "Duty manager"));
    }

    void approved(String by) {
        completes("Approve for " + by, form -> form.choice("answer", "Approved"));
    }

    /** The chair enters what was said on the call. */
    void approvedOnTheCall(String by, String who) {
        completes("Approve for " + by, form -> form.choice("answer", "Approved").text("by", who));
    }

    void decided() {
        completes(
                "Decide on change",
                form -> form.choice("decision", "approved")
                        .text("reason", "Nobody objects who was asked")
                        .text("notes", "Two minutes of outage agreed"));
    }

    void rfcChased() {
        completes(
                "Chase written RFC",
                form -> form.text("called", "Duty manager").text("said", "It comes tomorrow morning"));
    }

    void reviewed() {
        completes(
                "Review change",
                form -> form.choice("successful", "no")
                        .text("found", "It did not start")
                        .text("detailed", "A library was missing; the check list names it now"));
    }

    private void completes(String task, Consumer<Answers> answers) {
        String picture = "change-" + task.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        tasklist.completes(reference + " " + task, picture, answers);
    }
}

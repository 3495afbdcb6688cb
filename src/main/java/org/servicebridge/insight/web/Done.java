package org.servicebridge.insight.web;

/** What a person has just done, said on the page that follows. */
enum Done {
    SEVERITY("The severity is changed."),
    OWNER("The HSSI has a new owner."),
    WITHDRAWN("The HSSI is withdrawn."),
    REOPENED("The HSSI is open again."),
    URGENT("The owner has a task to write the urgent notice."),
    HARM("It is on the record: from now on nothing is communicated."),
    RISK("It is on the record: the team that assesses it has a task, and fewer people see the HSSI."),
    SERVICE_AFFECTED("It is on the record: from now on it is communicated as every other HSSI."),
    NEXT_NOTICE("The next notice has a new time."),
    NOTICE_WRONG("It is on the record: the owner has a task, or writes it into the next notice."),
    TICKET_LINKED("The ticket is tied to the HSSI."),
    TICKET_CLOSED("The ticket is closed."),
    CHANGE_WITHDRAWN("The change is withdrawn."),
    STARTED("It is started: whoever has to act has a task.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

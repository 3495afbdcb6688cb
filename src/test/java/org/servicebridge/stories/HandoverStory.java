package org.servicebridge.stories;

import java.util.HashMap;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.springframework.context.ApplicationContext;

/** A desk that verifies what a user reported to it, and hands it over by telephone. */
class HandoverStory extends Story {

    HandoverStory(ApplicationContext context) {
        super(context);
    }

    /** Reported to the desk and rated; the provider has been told and has not answered yet. */
    String awaitedBy(Actor desk) {
        String reference = reportedToDesk(desk, "Smartcard log-in fails");
        logged(desk, reference);
        severityProposed(desk, reference, 1, Map.of());
        providerTold(desk, reference, Map.of());
        return reference;
    }

    /** The same, confirmed just now. */
    String confirmedBy(Actor desk) {
        String reference = awaitedBy(desk);
        confirmedByTelephone(desk, reference, 1);
        return reference;
    }

    /** The desk has called, just now. */
    void handedOver(Actor desk, String reference, Map<String, String> more) {
        Map<String, String> answers = new HashMap<>(Map.of("takenBy", "Ann Analyst"));
        answers.putAll(more);
        completes(desk, reference, "userTask_handOver", answers);
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;

/** What a desk does in every story of communication: it brings an HSSI to where its notices are drafted, and to its end. */
final class DeskAtWork {

    static final Actor SECURITY = Actor.person("security", Set.of(Groups.SECURITY_IG));

    private final Story story;

    DeskAtWork(Story story) {
        this.story = story;
    }

    void released(String reference, String list) {
        story.completes(
                SECURITY, reference, "userTask_releaseNotice", Map.of("release", "yes", "lists", List.of(list)));
    }

    void resolvedWithFinalNotice(String reference) {
        story.passes(reference, ofMinutes(5));
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, reference);
    }

    String managed(String service, Map<String, Object> changes) {
        return confirmed(rated(service, changes));
    }

    String rated(String service, Map<String, Object> changes) {
        return rated(BRIDGE, service, changes);
    }

    String rated(Actor desk, String service, Map<String, Object> changes) {
        String reference = story.reportedToDesk(desk, "Smartcard log-in fails");
        Map<String, Object> answers = new HashMap<>(changes);
        answers.put("serviceCode", service);
        story.logged(desk, reference, answers);
        story.severitySet(desk, reference, 1);
        return reference;
    }

    String confirmed(String reference) {
        return confirmed(reference, Map.of());
    }

    String confirmed(String reference, Map<String, Object> risks) {
        story.confirmedByTelephone(BRIDGE, reference, 1);
        Map<String, Object> answers = Story.withoutRisk();
        answers.putAll(risks);
        if (!risks.isEmpty()) {
            answers.put("riskDescription", "Data may be seen by others.");
        }
        story.completes(BRIDGE, reference, "userTask_assessRisks", answers);
        return reference;
    }
}

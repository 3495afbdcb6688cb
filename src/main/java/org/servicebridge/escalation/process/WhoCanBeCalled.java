package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.engine.Markdown;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.rota.OnCallRoles;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.rota.WhoIsOnCall;
import org.springframework.stereotype.Component;

/** Says whom a desk calls by telephone where everybody who was paged stays silent (OOH-7, ESC-6). */
@Component
class WhoCanBeCalled {

    private final OnCallRoles roles;
    private final WhoIsOnCall onCall;
    private final Clock clock;

    WhoCanBeCalled(OnCallRoles roles, WhoIsOnCall onCall, Clock clock) {
        this.roles = roles;
        this.onCall = onCall;
        this.clock = clock;
    }

    /**
     * Markdown: whoever is on call for the group that was asked last, then the EDM and the levels above.
     *
     * @param question the name of the task that waits
     * @param last the group that was asked last
     */
    String words(String question, String last) {
        String people = Stream.concat(
                        roles.ofTasksOf(last).stream(), Stream.of(RotaRole.EDM, RotaRole.LEVEL_3, RotaRole.LEVEL_4))
                .distinct()
                .flatMap(role -> onCall.inOrder(role, clock.instant()).stream()
                        .filter(person -> !person.telephone().isBlank())
                        .map(person -> "- %s: %s on %s"
                                .formatted(
                                        Markdown.plain(role.words()),
                                        Markdown.plain(person.name()),
                                        person.telephone())))
                .collect(Collectors.joining("\n"));
        return "**\"%s\" waits, and nobody who was paged has answered**, %s last. Call until somebody who decides knows of it.\n\n%s\n- anybody of level 3 and 4 on your contact sheet"
                .formatted(Markdown.plain(question), PageAsked.inWords(last), people)
                .replace("\n\n\n", "\n\n");
    }
}

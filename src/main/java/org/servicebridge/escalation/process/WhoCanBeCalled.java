package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.engine.Markdown;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;

/** Says whom a desk calls by telephone where everybody who was paged stays silent (OOH-7, ESC-6). */
@Component
class WhoCanBeCalled {

    private final Rota rota;
    private final Clock clock;

    WhoCanBeCalled(Rota rota, Clock clock) {
        this.rota = rota;
        this.clock = clock;
    }

    /**
     * Markdown.
     *
     * @param question the name of the task that waits
     * @param last the group that was asked last
     */
    String words(String question, String last) {
        String people = Stream.of(RotaRole.EDM, RotaRole.LEVEL_3)
                .flatMap(role -> rota
                        .onCall(role, clock.instant())
                        .map(person -> "- %s: %s on %s"
                                .formatted(
                                        PageAsked.asSubject(role.code()),
                                        Markdown.plain(person.name()),
                                        person.telephone()))
                        .stream())
                .collect(Collectors.joining("\n"));
        return "**\"%s\" waits, and nobody who was paged has answered**, %s last. Call until somebody who decides knows of it.\n\n%s\n- anybody of level 3 and 4 on your contact sheet"
                .formatted(Markdown.plain(question), PageAsked.inWords(last), people)
                .replace("\n\n\n", "\n\n");
    }
}

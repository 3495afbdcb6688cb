package org.servicebridge.incident.process;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.UnreadAnswers;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Keeps on the timeline what people answered to questions that a process owner added to a form. */
@Component
class KeepUnreadAnswers implements UnreadAnswers {

    static final String KIND = "answered";

    private final Incidents incidents;
    private final Timeline timeline;
    private final CurrentActor actor;

    KeepUnreadAnswers(Incidents incidents, Timeline timeline, CurrentActor actor) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.actor = actor;
    }

    @Override
    public void keep(String reference, String asked, @Nullable String by, List<AnsweredQuestion> answers) {
        if (!incidents.isOnRecord(reference)) {
            return;
        }
        String words = answers.stream()
                .map(answer -> "%s: %s".formatted(answer.question(), answer.answer()))
                .collect(Collectors.joining("\n", asked + "\n", ""));
        incidents.lock(reference);
        timeline.add(reference, KIND, actor.onBehalfOf(by), words);
    }
}

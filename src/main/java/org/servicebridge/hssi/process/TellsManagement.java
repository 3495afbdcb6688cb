package org.servicebridge.hssi.process;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.SeverityRating;
import org.servicebridge.intake.NoteProviderSeverity;
import org.springframework.stereotype.Component;

/** Takes whether management is told of what is no HSSI: asked of national incidents without service impact, once their provider was heard (COM-10, INV-6). */
@Component
class TellsManagement {

    private static final String TELL_MANAGEMENT = "tellManagement";
    private static final String PROVIDER_SAID = "providerSaid";
    private static final int LOWEST = 5;

    private final NoteProviderSeverity noteProviderSeverity;

    TellsManagement(NoteProviderSeverity noteProviderSeverity) {
        this.noteProviderSeverity = noteProviderSeverity;
    }

    /** Forms of earlier versions do not ask what the provider says. */
    boolean take(String reference, int severity, FormAnswers answers, Actor by) {
        Integer said = answers.number(PROVIDER_SAID);
        if (said != null && (said < 1 || said > LOWEST)) {
            throw Refusal.invalid(PROVIDER_SAID, "Choose a severity from 1 to 5.");
        }
        boolean told = answers.text("duplicateOf") == null
                && answers.text(TELL_MANAGEMENT) != null
                && answers.saidYes(TELL_MANAGEMENT, "Say whether management is told.");
        if (told && severity > SeverityRating.LOWEST_HSSI && answers.asks(PROVIDER_SAID)) {
            noteProviderSeverity.note(reference, said, answers.line("providerSaidBy"), by);
        }
        return told;
    }
}

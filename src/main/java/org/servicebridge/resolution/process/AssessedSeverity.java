package org.servicebridge.resolution.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.SeverityEvidence;
import org.servicebridge.resolution.Assessments;
import org.servicebridge.resolution.Assessments.Assessment;
import org.servicebridge.resolution.PassOnEffect;
import org.springframework.stereotype.Component;

/** Shows what teams said of the impact wherever a severity is set (BRG-6). */
@Component
class AssessedSeverity implements SeverityEvidence {

    private final Assessments assessments;

    private final PassOnEffect effects;

    AssessedSeverity(Assessments assessments, PassOnEffect effects) {
        this.assessments = assessments;
        this.effects = effects;
    }

    @Override
    public Optional<Integer> severity(String reference) {
        return assessments.latest(reference).stream()
                .flatMap(each -> Stream.ofNullable(each.severity()))
                .min(Comparator.naturalOrder());
    }

    @Override
    public boolean isFeltByOtherProviders(String reference) {
        return !effects.of(reference).isEmpty();
    }

    @Override
    public Optional<String> inWords(String reference) {
        List<Assessment> latest = assessments.latest(reference);
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(latest.stream()
                        .map(each -> "- " + Markdown.plain(each.inWords()))
                        .collect(Collectors.joining("\n", "**Assessments:**\n\n", "")));
    }
}

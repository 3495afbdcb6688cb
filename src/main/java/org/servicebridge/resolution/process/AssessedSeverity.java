package org.servicebridge.resolution.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.SeverityEvidence;
import org.servicebridge.resolution.Assessments;
import org.servicebridge.resolution.Assessments.Assessment;
import org.springframework.stereotype.Component;

/** Shows what teams said of the impact wherever a severity is set (BRG-6). */
@Component
class AssessedSeverity implements SeverityEvidence {

    private final Assessments assessments;

    AssessedSeverity(Assessments assessments) {
        this.assessments = assessments;
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

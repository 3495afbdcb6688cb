package org.servicebridge.resolution;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ProvidingTeam;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks teams for the impact of an HSSI, all at once, and records what each says (BRG-6, SUP-4). */
@Component
public class GatherAssessments {

    private static final int MOST = 15;

    /** It has to fit on a card. */
    private static final int LONGEST = 100;

    private final Incidents incidents;
    private final Assessments assessments;
    private final WriteToTeam writeToTeam;
    private final Cadence cadence;
    private final Timeline timeline;
    private final Clock clock;

    GatherAssessments(
            Incidents incidents,
            Assessments assessments,
            WriteToTeam writeToTeam,
            Cadence cadence,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.assessments = assessments;
        this.writeToTeam = writeToTeam;
        this.cadence = cadence;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param others teams that the list does not name, one a line
     * @throws Refusal where nobody is asked, too many are, or a name is too long
     */
    @Transactional
    public void ask(
            String reference, List<AssessingTeam> teams, @Nullable String others, String question, Actor actor) {
        Incident incident = incidents.lock(reference);
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        teams.forEach(team -> asked.put(team.words(), team.group()));
        if (others != null) {
            others.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> asked.putIfAbsent(line, null));
        }
        if (asked.isEmpty()) {
            throw Refusal.invalid("teams", "Choose who assesses the impact.");
        }
        if (asked.size() > MOST) {
            throw Refusal.invalid("teams", "Ask %d teams at most: these are %d.".formatted(MOST, asked.size()));
        }
        if (asked.keySet().stream().anyMatch(name -> CleanText.length(name) > LONGEST)) {
            throw Refusal.invalid("others", "Keep each name within %d characters.".formatted(LONGEST));
        }
        int round = assessments.nextRound(reference);
        timeline.add(
                reference,
                "assessments-asked",
                actor,
                "Asked for the impact: %s. %s".formatted(String.join(", ", asked.keySet()), question));
        Instant now = clock.instant();
        Instant due = cadence.of(ClockKind.ASSESSMENT, incident).dueAfter(now);
        asked.forEach((team, group) -> {
            String provider = providerOf(team, incident);
            long id = assessments.ask(reference, round, team, group, provider, question, now, due);
            if (provider != null) {
                writeToTeam.ask(incident, id, question, due);
            }
        });
    }

    /** The provider in the house, where it is its team; it is written to, and its answer counts in its figures. */
    private static @Nullable String providerOf(String team, Incident incident) {
        return Boolean.TRUE.equals(incident.dataSet().internal()) && team.equals(ProvidingTeam.of(incident))
                ? incident.identification().provider()
                : null;
    }

    /** Not answered in its time: the record says so, and the team that provides the service is written to again. */
    @Transactional
    public void chase(String reference, long id) {
        Incident incident = incidents.lock(reference);
        Assessments.Assessment late = get(reference, id);
        timeline.add(
                reference,
                "assessment-late",
                Actor.SYSTEM,
                "%s has not assessed the impact in time. Call them.".formatted(late.team()));
        if (late.provider() != null) {
            writeToTeam.chase(incident, id, late.question());
        }
    }

    /** @param severity that the answer speaks for; null where the team says none */
    @Transactional
    public void answer(String reference, long id, String words, @Nullable Integer severity, Actor actor) {
        incidents.lock(reference);
        Assessments.Assessment asked = get(reference, id);
        if (severity != null && (severity < 1 || severity > 5)) {
            throw Refusal.invalid("severityAssessed", "A severity is a number from 1 to 5.");
        }
        String by = actor.onBehalfOf();
        assessments.answer(id, words, severity, by == null ? actor.id() : by, clock.instant());
        writeToTeam.takeBack(id);
        timeline.add(
                reference,
                "assessed",
                actor,
                "%s%s: %s".formatted(asked.team(), severity == null ? "" : ", severity " + severity, words));
    }

    private Assessments.Assessment get(String reference, long id) {
        return assessments
                .find(reference, id)
                .orElseThrow(() -> Refusal.notFound("Nobody was asked by that number for %s.".formatted(reference)));
    }
}

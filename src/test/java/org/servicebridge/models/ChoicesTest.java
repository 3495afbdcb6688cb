package org.servicebridge.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.models.KnownCodes.api;
import static org.servicebridge.models.KnownCodes.asked;
import static org.servicebridge.models.KnownCodes.in;
import static org.servicebridge.models.KnownCodes.score;
import static org.servicebridge.models.KnownCodes.severities;
import static org.servicebridge.models.KnownCodes.severitiesOfHssis;
import static org.servicebridge.models.KnownCodes.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.intake.Report;
import org.servicebridge.intake.ScoreQuestion;
import org.servicebridge.supplier.ResolutionReport;
import org.servicebridge.supplier.Update;

/**
 * Each list of a form offers what the code and the tables that read it know, no more and no less. Lists of yes and no are left
 * out: {@code FormAnswers.saidYes} reads them all alike.
 */
class ChoicesTest {

    /** What reads the answer, by form and field. */
    private static final Map<String, List<KnownCodes>> READ_BY = readBy();

    private static final Map<String, String> REASONS_OF_THE_SYSTEM = Map.of(
            "level-3-asked", "the answer of tasks that were open before escalations had reasons",
            "crisis", "a possible crisis has a process of its own",
            "fix-time-at-risk", "the system watches the fix time",
            "fix-time-passed", "the system watches the fix time");

    private static final Map<String, String> NOBODY_HAS_SAID =
            Map.of("unknown", "what director-lists.dmn is asked where nobody has said how it fails");

    /** Known codes that no form offers, by form and field, each with the reason why nobody chooses them. */
    private static final Map<String, Map<String, String>> NEVER_CHOSEN = Map.ofEntries(
            entry(
                    "drive-resolution.nextStep",
                    Map.of(
                            "level-2", "an answer of an earlier form, which asked for a level and for no reason",
                            "level-3", "an answer of an earlier form, which asked for a level and for no reason",
                            "press-office", "an answer of an earlier form; now a reason of an escalation")),
            entry("drive-resolution.reason", REASONS_OF_THE_SYSTEM),
            entry("escalate-incident.reason", REASONS_OF_THE_SYSTEM),
            entry("log-incident.failure", NOBODY_HAS_SAID),
            entry(
                    "record-resolution.unknownItems",
                    Map.of(
                            "resolved-at", "asked when the provider says that it is resolved, by a tick of its own",
                            "tested", "asked with the provider's word, or by whoever checks with users")),
            entry("set-severity.failure", NOBODY_HAS_SAID));

    private final List<ChoiceList> lists =
            ChoiceList.all().stream().filter(list -> !list.isYesOrNo()).toList();

    @Test
    void every_list_says_what_reads_it_and_every_list_that_is_read_stands_in_a_form() {
        Set<String> offered = lists.stream()
                .filter(ChoiceList::isReadBySomething)
                .map(ChoiceList::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(READ_BY.keySet()).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void a_question_of_the_process_owners_own_needs_no_reader() {
        ChoiceList added = new ChoiceList(FormModel.all().get(0), "translation", false, List.of("cy", "no"));

        assertThat(added.isReadBySomething()).isFalse();
    }

    @Test
    void what_a_form_offers_is_known_to_all_that_read_it() {
        Map<String, Set<String>> unknown = new HashMap<>();
        for (ChoiceList list : lists) {
            for (KnownCodes known : READ_BY.getOrDefault(list.toString(), List.of())) {
                Set<String> left = new TreeSet<>(list.codes());
                left.removeAll(known.codes());
                if (!left.isEmpty()) {
                    unknown.put(list + " to " + known.reader(), left);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void what_reads_a_list_knows_only_what_the_form_offers_unless_nobody_chooses_it() {
        Set<String> never = new TreeSet<>();
        NEVER_CHOSEN.forEach((list, reasons) -> reasons.keySet().forEach(code -> never.add(list + ": " + code)));
        Set<String> left = new TreeSet<>();
        for (ChoiceList list : lists) {
            for (KnownCodes known : READ_BY.getOrDefault(list.toString(), List.of())) {
                known.codes().stream()
                        .filter(code -> !list.codes().contains(code))
                        .forEach(code -> left.add(list + ": " + code));
            }
        }

        assertThat(left).containsExactlyInAnyOrderElementsOf(never);
    }

    private static Map<String, List<KnownCodes>> readBy() {
        Map<String, List<KnownCodes>> read = new HashMap<>();
        read.put("act-at-level-2.outcome", List.of(in("escalation.Level2Outcome")));
        read.put("act-at-level-4.executives", List.of(in("escalation.ExecutivesTold")));
        read.put("act-at-level-4.role", List.of(in("escalation.Level4Role")));
        read.put("answer-referral.outcome", List.of(in("escalation.ReferralOutcome")));
        read.put("arrange-call.invitees", List.of(in("conference.Invitee")));
        read.put("assess-risks.clinicalRisk", List.of(in("assurance.ClinicalRisk")));
        read.put("assess-risks.securityRisk", List.of(in("assurance.SecurityRisk")));
        read.put("call-edm.answered", List.of(in("escalation.process.EdmAnswer")));
        read.put("call-level-3.answered", List.of(in("escalation.process.Level3Answer")));
        read.put("ask-provider-about-event.outcome", List.of(in("potential.WatchAnswer")));
        read.put("ask-provider.kind", List.of(in("resolution.RequestKind")));
        read.put("call-specialist.outcome", List.of(in("resolution.CallOutcome")));
        read.put("check-health.outcome", List.of(in("intake.process.HealthCheck")));
        read.put("confirm-hssi.providerSeverity", List.of(severities()));
        read.put("check-resolution.providerTested", List.of(in("incident.ProviderTested")));
        read.put("confirm-with-reporter.reporterAgrees", List.of(in("incident.ReporterAgrees")));
        read.put("decide-at-level-3.decisions", List.of(in("escalation.Level3Subject")));
        read.put("decide-bau.request", List.of(in("escalation.EdmRequest"), table("non-bau", "request")));
        read.put("decide-change.decision", List.of(in("change.process.ChairDecision")));
        read.put("decide-on-published.decision", List.of(in("communication.process.PublishedAnswer")));
        read.put("drive-resolution.nextStep", List.of(in("hssi.process.NextStep")));
        read.put("drive-resolution.reason", List.of(in("escalation.EscalationReason"), table("level-three", "reason")));
        read.put(
                "escalate-incident.reason", List.of(in("escalation.EscalationReason"), table("level-three", "reason")));
        read.put("freeze-change.decision", List.of(in("change.Freeze")));
        read.put("assess-impact.severityAssessed", List.of(severities()));
        read.put("confirm-severity.severityConfirmed", List.of(severitiesOfHssis()));
        read.put("gather-assessments.teams", List.of(in("resolution.AssessingTeam")));
        read.put("hold-conference-call.kind", List.of(in("conference.CallKind")));
        read.put("hold-war-room.stakeholders", List.of(in("change.Stakeholder")));
        read.put(
                "log-incident.functionCriticality",
                List.of(
                        in("incident.FunctionCriticality"),
                        table("severity", "functionCriticality"),
                        api(Report.class, "functionCriticality")));
        read.put("log-incident.failure", failure());
        read.put("set-severity.failure", failure());
        read.put("log-incident.provisionEffect", List.of(in("intake.Effect"), table("severity", "provisionEffect")));
        read.put("log-incident.provisionScale", List.of(in("intake.Scale"), table("severity", "provisionScale")));
        read.put("log-incident.careEffect", List.of(in("intake.Effect"), table("severity", "careEffect")));
        read.put("log-incident.careScale", List.of(in("intake.Scale"), table("severity", "careScale")));
        read.put("log-incident.lossEffect", List.of(in("intake.LossEffect"), table("severity", "lossEffect")));
        read.put("log-incident.dataEffect", List.of(in("intake.DataEffect"), table("severity", "dataEffect")));
        read.put("log-incident.detectedBy", List.of(in("incident.DetectedBy"), api(Report.class, "detectedBy")));
        read.put("look-at-report.outcome", List.of(in("potential.ReportOutcome")));
        read.put("log-incident.kinds", List.of(in("incident.IncidentKind"), api(Report.class, "kinds")));
        for (String asking : List.of("log-incident", "set-severity")) {
            read.put(asking + ".clinicalRisk", List.of(in("assurance.ClinicalRisk")));
            read.put(asking + ".securityRisk", List.of(in("assurance.SecurityRisk")));
        }
        read.put("hear-silence.silence", List.of(in("intake.SilenceDecision")));
        read.put("mend-rota.outcome", List.of(in("rota.MendOutcome")));
        read.put("name-contacts.role", List.of(in("progress.ContactRole")));
        read.put("pass-on-effect.responsible", List.of(in("resolution.EffectSharing")));
        read.put("propose-activity.kind", List.of(in("resolution.ActivityKind")));
        read.put("record-activity-result.outcome", List.of(in("resolution.ActivityOutcome")));
        read.put("record-management-decision.decision", List.of(in("change.ManagementDecision")));
        read.put("record-resolution.fix", List.of(in("incident.Fix"), api(ResolutionReport.class, "fix")));
        read.put("report-incident.whoReports", List.of(in("hssi.process.WhoReports")));
        read.put("report-incident.providerSeverity", List.of(severities()));
        read.put("report-progress.howFar", List.of(in("change.Progress")));
        read.put("ring-organisation.impact", List.of(in("review.Impact")));
        read.put("log-incident.unknownItems", List.of(asked(AskedAt.LOGGING), api(Report.class, "notKnown")));
        read.put("record-update.unknownItems", List.of(asked(AskedAt.UPDATE), api(Update.class, "notKnown")));
        read.put(
                "record-resolution.unknownItems",
                List.of(asked(AskedAt.RESOLUTION), api(ResolutionReport.class, "notKnown")));
        read.put("set-severity.qualifiesBecause", List.of(in("incident.Qualification")));
        read.put("set-severity.riskRating", List.of(in("incident.RiskRating")));
        read.put("set-severity.providerSaid", List.of(severities()));
        read.put("set-severity.severitySet", List.of(severities()));
        read.put("settle-severity.qualifiesBecause", List.of(in("incident.Qualification")));
        read.put("settle-severity.riskRating", List.of(in("incident.RiskRating")));
        read.put("settle-severity.severitySettled", List.of(severities()));
        read.put("state-change.standardCriteria", List.of(in("change.StandardCriterion")));
        for (ScoreQuestion question : ScoreQuestion.values()) {
            read.put(
                    "score-severity." + question.key(),
                    List.of(score(question), table("severity-score", question.key())));
        }
        return read;
    }

    private static List<KnownCodes> failure() {
        return List.of(
                in("incident.Failure"),
                api(Report.class, "failure"),
                table("non-bau", "failure"),
                table("level-three", "failure"),
                table("director-lists", "failure"));
    }
}

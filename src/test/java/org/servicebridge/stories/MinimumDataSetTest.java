package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.incident.DataSetItem.ACTIONS;
import static org.servicebridge.incident.DataSetItem.COMPONENT_NOW;
import static org.servicebridge.incident.DataSetItem.DIAGNOSTICS;
import static org.servicebridge.incident.DataSetItem.ETA;
import static org.servicebridge.incident.DataSetItem.FIX;
import static org.servicebridge.incident.DataSetItem.IMPACT_CHANGED;
import static org.servicebridge.incident.DataSetItem.REPLICATED;
import static org.servicebridge.incident.DataSetItem.ROOT_CAUSE;
import static org.servicebridge.incident.DataSetItem.STABLE;
import static org.servicebridge.incident.DataSetItem.WORKAROUND_NOW;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.AnswerMissing;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.MissingData;
import org.servicebridge.supplier.AnnounceUpdate;
import org.servicebridge.supplier.ReportResolution;
import org.servicebridge.supplier.ResolutionReport;
import org.servicebridge.testing.AnUpdate;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Appendix B is asked on each update and on resolution; what lacks is named until it is said, or said to be not known. */
@EngineTest
class MinimumDataSetTest {

    private static final Actor SPINE = Actor.key("spine", "spine-operations");
    private static final String UPDATE = "userTask_recordUpdate";
    private static final String DETAILS = "userTask_recordResolution";

    @Autowired
    private ApplicationContext context;

    private Story story;
    private AnswerMissing answer;
    private String reference = "";

    @BeforeEach
    void managedWithoutTheProvidersReference() {
        story = new Story(context);
        answer = story.bean(AnswerMissing.class);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedByApi(SPINE, report -> report.by("provider", null, 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofMinutes(10));
    }

    @Test
    @Clause("MDS-1")
    void mds1_what_an_update_leaves_out_is_named_to_whoever_hears_the_next_and_asked_anew_there() {
        // when
        story.completes(
                BRIDGE,
                reference,
                UPDATE,
                Map.of(
                        "text", "Logs of all nodes were read",
                        "component", "Log-in tier",
                        "diagnostics", "Traces on, one node restarted",
                        "by", "Sam",
                        "unknownItems", List.of("eta", "replicated")));

        // then
        assertThat(lacking(AskedAt.UPDATE)).containsExactly(IMPACT_CHANGED, WORKAROUND_NOW);
        assertThat(story.shown(reference, UPDATE, "lacking"))
                .contains("Whether the impact has changed; News of a workaround")
                .doesNotContain("expects the fix");
        assertThat(story.entries(reference))
                .contains("bridge: Logs of all nodes were read\n"
                        + "Component at fault: Log-in tier\n"
                        + "Tried: Traces on, one node restarted\n"
                        + "Not known: When the provider expects the fix; Whether the provider has replicated it");
        assertThat(story.incident(reference).dataSet().componentAtFault()).isEqualTo("Log-in tier");

        // when
        answer.say(reference, "impact-changed", "Two more sites", BRIDGE);
        answer.say(reference, "eta", "By noon", BRIDGE);
        answer.sayNotKnown(reference, "workaround-now", BRIDGE);

        // then
        assertThat(lacking(AskedAt.UPDATE)).isEmpty();
        assertThat(story.bean(MissingData.class).saidNotKnown(story.incident(reference)))
                .contains(REPLICATED, WORKAROUND_NOW)
                .doesNotContain(ETA);
        assertThat(story.entries(reference))
                .contains(
                        "bridge: Whether the impact has changed: Two more sites",
                        "bridge: When the provider expects the fix: By noon",
                        "bridge: News of a workaround: not known");

        // when
        story.bean(AnnounceUpdate.class).announce(reference, AnUpdate.saying("A node was restarted"), SPINE);

        // then
        assertThat(lacking(AskedAt.UPDATE))
                .containsExactly(IMPACT_CHANGED, COMPONENT_NOW, WORKAROUND_NOW, REPLICATED, DIAGNOSTICS, ETA);
        assertThat(story.incident(reference).dataSet().componentAtFault()).isEqualTo("Log-in tier");
    }

    @Test
    @Clause({"MDS-1", "IH-19"})
    void mds1_what_lacks_of_the_resolution_is_named_to_the_desk_which_gets_it_or_hears_that_it_is_not_known() {
        // when
        story.resolvedByTelephone(BRIDGE, reference);

        // then
        assertThat(lacking(AskedAt.RESOLUTION)).containsExactly(FIX, STABLE, ACTIONS, ROOT_CAUSE);
        assertThat(story.shown(reference, DETAILS, "lacking")).contains("What was done to resolve it; The root cause");
        Map<String, Object> details = new HashMap<>(
                Map.of("sufficient", "yes", "change", "none", "by", "Sam", "actions", "Restarted the log-in service"));
        details.put("unknownItems", List.of("fix"));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, DETAILS, details))
                .hasStackTraceContaining("Say whether the service stays stable");
        details.put("unknownItems", List.of("fix", "stable", "root-cause"));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, DETAILS, details))
                .as("IH-19 asks for the problem record all the same")
                .hasStackTraceContaining("Give the problem record's reference");

        // when
        details.put("problemReference", "PRB-1");
        story.completes(BRIDGE, reference, DETAILS, details);

        // then
        assertThat(lacking(AskedAt.RESOLUTION)).isEmpty();
        assertThat(story.entries(reference))
                .contains("bridge: Fix or workaround: not known. Actions: Restarted the log-in service\n"
                        + "Stable without intervention: not known\nProblem record: PRB-1\nRoot cause: not known");
        answer.say(reference, "fix", "workaround", BRIDGE);
        assertThat(story.incident(reference).resolution().fix()).isEqualTo("workaround");
        assertThatThrownBy(() -> answer.say(reference, "stable", "perhaps", BRIDGE))
                .hasMessage("Answer yes or no.");
    }

    @Test
    @Clause("MDS-1")
    void mds1_a_provider_says_by_api_what_it_does_not_know_of_the_resolution_and_is_asked_for_all_when_it_is_back() {
        // given
        ReportResolution api = story.bean(ReportResolution.class);
        assertThatThrownBy(() -> api.report(reference, resolved(List.of("fix", "root-cause")), SPINE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("resolvedAt"));

        // when
        api.report(reference, resolved(List.of("fix", "root-cause", "resolved-at")), SPINE);

        // then
        assertThat(story.incident(reference).milestones().resolvedAt()).isEqualTo(story.clock.instant());
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.endsWith("Not known: Whether it is a permanent fix; "
                        + "The root cause, or its problem record; When it was resolved"));
        assertThat(lacking(AskedAt.RESOLUTION)).isEmpty();

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of(
                        "resolvedForUsers", "no",
                        "checkedWith", "Ward 5",
                        "seen", "The same error",
                        "providerTested", "not-known"));
        story.passes(reference, ofMinutes(5));
        story.resolvedByTelephone(BRIDGE, reference);

        // then
        assertThat(lacking(AskedAt.RESOLUTION)).containsExactly(FIX, STABLE, ACTIONS, ROOT_CAUSE);
    }

    @Test
    @Clause("MDS-1")
    void mds1_a_desk_says_that_nobody_knows_when_it_was_resolved_and_it_counts_from_now() {
        Map<String, Object> said = new HashMap<>(Map.of(
                "nextStep", "resolved", "what", "Works again", "by", "Sam", "tested", "no", "usersChecked", "no"));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, "userTask_driveResolution", said))
                .hasStackTraceContaining("Say when it was resolved.");

        said.put("resolvedAtUnknown", true);
        story.completes(BRIDGE, reference, "userTask_driveResolution", said);

        assertThat(story.incident(reference).milestones().resolvedAt()).isEqualTo(story.clock.instant());
        assertThat(story.entries(reference)).anyMatch(entry -> entry.endsWith("Not known: When it was resolved"));
        assertThat(story.shown(reference, "userTask_draftNotice", "resolutionSummary"))
                .isEqualTo("Works again\nNot tested by the provider.");
    }

    @Test
    @Clause({"MDS-1", "DSK-3"})
    void mds1_the_providers_reference_said_to_be_not_known_is_taken_later_by_page_form_and_api() {
        // given
        answer.sayNotKnown(reference, "provider-reference", BRIDGE);
        assertThat(story.shown(reference, UPDATE, "referenceKnown")).isEqualTo("false");

        // when
        answer.say(reference, "provider-reference", " INC-7 ", BRIDGE);

        // then
        assertThat(providersReference()).isEqualTo("INC-7");
        assertThat(story.shown(reference, UPDATE, "referenceKnown")).isEqualTo("true");
        assertThatThrownBy(() -> answer.say(reference, "provider-reference", "INC-8", BRIDGE))
                .hasMessageContaining("does not lack");
        String other = story.reportedByApi(SPINE, report -> report.by("provider", null, 1));
        assertThatThrownBy(() -> answer.say(other, "provider-reference", "INC-7", BRIDGE))
                .hasMessageStartingWith(reference + " has this reference");

        // when
        story.completes(
                BRIDGE, reference, UPDATE, Map.of("text", "Still looking", "by", "Sam", "providerReference", "INC-9"));
        assertThat(providersReference()).isEqualTo("INC-9");
        story.bean(AnnounceUpdate.class).announce(reference, AnUpdate.naming("INC-10"), SPINE);

        // then
        assertThat(providersReference()).isEqualTo("INC-10");
        assertThat(story.entries(reference)).contains("bridge: The provider's reference: INC-7");
    }

    private @Nullable String providersReference() {
        return story.incident(reference).identification().providerReference();
    }

    private List<DataSetItem> lacking(AskedAt askedAt) {
        return story.bean(MissingData.class).of(story.incident(reference), askedAt);
    }

    private static ResolutionReport resolved(List<String> notKnown) {
        return new ResolutionReport(null, null, "Replaced a disk.", true, null, null, null, null, null, notKnown);
    }
}

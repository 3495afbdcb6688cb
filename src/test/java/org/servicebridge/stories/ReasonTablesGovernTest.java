package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.OtherCells.AS_CHANGED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Flags;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;

/** Each reason for level 3 and for the EDM is worded otherwise, and read where people decide. */
@EngineTest
class ReasonTablesGovernTest extends WithChangedTables {

    private static final String DECIDE_BAU = "userTask_decideBau";

    private EscalationStory story;

    @BeforeAll
    void eachReasonIsReworded() {
        deploy(Map.of(
                "dmn/level-three.dmn",
                new OtherCells().reworded("level-three_[^\"]+_reason"),
                "dmn/non-bau.dmn",
                new OtherCells().reworded("non-bau_[^\"]+_reason")));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            national-impact       | Serious national impact
            clinical-safety       | Clinical safety: significant risk to patient care
            security              | Security or IG: significant risk to confidentiality, integrity or availability
            political             | Serious political or reputational effect
            press-office          | Press office enquiry
            corporate-incident    | Possible corporate incident
            level-3-asked         | Level 3 was asked for
            continuity-plan       | Continuity plan
            deployment-risk       | A deployment may put live service at risk
            infrastructure-change | Significant change to the infrastructure
            programme-deviation   | Deviation from agreed programme planning
            programme-decision    | Decision at programme level
            release-doubt         | The release manager is in doubt
            edm-overloaded        | The EDM is unable to take more on
            """)
    void level_three_reads_the_trigger_as_the_table_words_it(String reason, String trigger) {
        String reference = story.managed("2026-11-24T10:00:00");

        story.escalates(BRIDGE, reference, reason, Map.of("serious", true));

        requireTriggers(reference, trigger + AS_CHANGED);
    }

    @Test
    void level_three_reads_the_triggers_of_an_outage_as_the_table_words_them() {
        String reference = story.managed(
                "2026-11-24T10:00:00",
                anIncident()
                        .ofKinds("data-centre", "multi-site", "key-deployment", "national-internal")
                        .failing("outage"));

        story.escalates(BRIDGE, reference, "advice", Map.of());

        requireTriggers(
                reference,
                "Outage of a data centre as changed; Outage of several sites as changed; Outage of a key deployment"
                        + " site as changed; Outage of a national service as changed");
    }

    @ParameterizedTest
    @CsvSource({"national-governance, advice", "local, national-impact"})
    void level_three_reads_that_the_day_begins_soon_as_the_table_words_it(String kind, String reason) {
        String reference = story.managed("2026-11-24T06:30:00", anIncident().ofKinds(kind));

        story.escalates(BRIDGE, reference, reason, Map.of());

        requireTriggers(reference, "Nationally impacting and close to the start of the business day" + AS_CHANGED);
    }

    @Test
    void the_desk_reads_every_reason_of_the_kind_and_the_risks_as_the_table_words_it() {
        String reference = toBeClassed(anIncident()
                .ofKinds(
                        "data-centre",
                        "multi-site",
                        "key-deployment",
                        "national-internal",
                        "national-operational",
                        "national-governance")
                .failing("outage")
                .flagged(new Flags(true, false, true)));

        assertThat(story.shown(reference, DECIDE_BAU, "advice")).isEqualTo("""
                **Advice: not business as usual**, because:

                - Data centre: significant performance issue or outage as changed
                - Several sites: outage as changed
                - Key deployment site as changed
                - National internal service as changed
                - National operational service as changed
                - National governance service: significant performance issue or outage as changed
                - Clinical safety as changed
                - Information governance or security as changed""");
    }

    @Test
    void the_desk_reads_what_is_not_known_as_the_table_words_it() {
        String unknownKind = toBeClassed(anIncident().ofKinds());
        String unknownFailure = toBeClassed(anIncident().ofKinds("data-centre").failing(null));

        assertThat(story.shown(unknownKind, DECIDE_BAU, "advice")).endsWith("\n- Its kind is not known as changed");
        assertThat(story.shown(unknownFailure, DECIDE_BAU, "advice"))
                .endsWith("\n- Whether it is an outage or a performance issue is not known as changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conference-call      | A conference call is asked for or needed
            war-room             | A war room is asked for or needed
            provider-help        | A provider needs technical help from another
            release-question     | Release or deployment question
            emergency-change     | Emergency change requested
            press-office         | The press office is asking
            senior-manager       | A senior manager or director is asking
            programme-escalation | Escalated by a programme
            provider-escalation  | Escalated by a provider
            no-progress          | No notable progress, or no confidence that the provider manages it
            continuity-plan      | The continuity plan may be needed
            corporate-incident   | It may become a corporate incident
            crisis               | The crisis process may be needed
            general-question     | General question, not about an incident
            """)
    void the_record_names_the_reason_of_what_is_asked_for_as_the_table_words_it(String request, String reason) {
        String reference = toBeClassed(anIncident());

        story.completes(DESK, reference, DECIDE_BAU, Map.of("request", request, "bau", "no"));

        requireReason(reference, reason);
    }

    @Test
    void the_record_says_that_it_cannot_be_classed_as_the_table_words_it() {
        String reference = toBeClassed(anIncident());

        story.completes(DESK, reference, DECIDE_BAU, Map.of("request", "none", "bau", "no", "cannotBeClassed", true));

        requireReason(reference, "It cannot be classed");
    }

    private void requireTriggers(String reference, String triggers) {
        assertThat(story.recorded(reference, "escalated"))
                .singleElement()
                .asString()
                .endsWith(": to level 3 at once. %s.".formatted(triggers));
        assertThat(story.shown(reference, "userTask_acknowledgeEscalation", "question"))
                .endsWith("For level 3 because: " + triggers);
    }

    private void requireReason(String reference, String reason) {
        assertThat(story.recorded(reference, "bau-decided"))
                .containsExactly("Not business as usual: the EDM is needed. By the profile it goes to the EDM: %s%s."
                        .formatted(reason, AS_CHANGED));
    }

    /** Managed at night, when the desk is to say whether it is business as usual. */
    private String toBeClassed(AnIncident kind) {
        String reference = story.managed("2026-11-25T03:00:00", kind.ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.runtime.startProcessInstanceByKey("involve-edm", reference);
        return reference;
    }
}

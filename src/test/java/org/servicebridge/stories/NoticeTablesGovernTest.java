package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.OtherCells.AS_CHANGED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Flags;
import org.servicebridge.testing.EngineTest;

/** Each cell on director lists and on locations says something else, and notices go and read accordingly. */
@EngineTest
class NoticeTablesGovernTest extends WithChangedTables {

    private static final String DRAFT = "userTask_draftNotice";

    private EscalationStory story;
    private Readers readers;

    /** Where there is a security risk, too, director lists may be told, so that one HSSI shows every advice. */
    @BeforeAll
    void cellsAreChanged() {
        deploy(Map.of(
                "dmn/communication-policy.dmn",
                new OtherCells().with("communication-readers_security_directorLists", "true"),
                "dmn/director-lists.dmn",
                new OtherCells()
                        .reworded("director-lists_[^\"]+_reason")
                        .each(
                                "director-lists_[^\"]+_list",
                                list -> list.contains("top") ? "\"programme-directors\"" : "\"top-level-directors\""),
                "dmn/notice-location.dmn",
                new OtherCells()
                        .with("notice-location_all-users_location", "\"Everybody with \" + service")
                        .with("notice-location_up-to-three_location", "string join(trusts, \" and \")")
                        .with("notice-location_more-than-three_location", "\"Many trusts of \" + region")
                        .with("notice-location_region-only_location", "\"Somewhere in \" + region")
                        .with("notice-location_not-known_location", "\"To be found out\"")));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
        readers = new Readers(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    void directors_are_advised_by_list_and_reason_of_the_table() {
        String reference = story.managed(
                "2026-11-24T10:00:00",
                anIncident()
                        .ofKinds("data-centre", "multi-site", "key-deployment", "national-internal")
                        .failing("outage")
                        .flagged(new Flags(true, false, true, true, true)));

        story.runtime.startProcessInstanceByKey("keep-informed", reference, Card.of(story.incident(reference)));

        String programme = "Programme directors: ";
        String top = "Top level directors: ";
        String clinical = "Clinical safety: significant risk to patient care. as changed";
        String security = "Security or IG: significant risk to confidentiality, integrity or availability. as changed";
        assertThat(story.recorded(reference, "directors-advised"))
                .singleElement()
                .satisfies(advice -> assertThat(advice.lines().map(line -> line.substring(0, line.indexOf(" (rule "))))
                        .containsExactlyInAnyOrder(
                                top + "Data centre: any failure. as changed",
                                programme + "Data centre: outage. as changed",
                                top + "Several sites: any failure. as changed",
                                programme + "Several sites: outage. as changed",
                                top + "Key deployment site: outage. as changed",
                                programme + "Key deployment site: outage. as changed",
                                top + "National service: performance issue or outage. as changed",
                                programme + "National service: outage. as changed",
                                top + clinical,
                                programme + clinical,
                                top + security,
                                programme + security));
    }

    @Test
    void directors_are_told_by_the_list_of_the_table() {
        String reference = new DeskAtWork(story).managed("spine-core", Map.of("failure", "performance"));
        assertThat(story.shown(reference, DRAFT, "directorAdvice"))
                .contains("National service: performance issue or outage." + AS_CHANGED);

        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference, "DIRECTOR")).isEqualTo(readers.members("top-level-directors"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''      | -          | national-operational | Everybody with Spine Core
            A B     | -          | local                | A and B
            A B C D | The North  | local                | Many trusts of The North
            ''      | The North  | local                | Somewhere in The North
            ''      | -          | local                | To be found out
            """)
    void a_notice_names_the_location_in_the_words_of_the_table(
            String trusts, @Nullable String region, String kind, String location) {
        String reference = resolved(trusts.isEmpty() ? List.of() : List.of(trusts.split(" ")), region, kind);

        assertThat(story.shown(reference, DRAFT, "location")).isEqualTo(location);
    }

    /** Told of in time after its resolution, so that its notice is drafted at once. */
    private String resolved(List<String> trusts, @Nullable String region, String kind) {
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .at(trusts, region)
                        .ofKinds(kind)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(30))));
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }
}

package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Card;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;

/**
 * Each condition of the tables that give reasons asks for what an everyday HSSI has and no row of the product's asks for: then every
 * reason is read there, and none where it was read before.
 */
@EngineTest
class ReasonConditionsGovernTest extends WithChangedTables {

    private static final UnaryOperator<String> EVERYDAY = asked -> "? != null and list contains(?, \"local\")";

    private EscalationStory story;

    @BeforeAll
    void eachConditionIsThatOfAnEverydayHssi() {
        deploy(Map.of(
                "dmn/level-three.dmn",
                new OtherCells()
                        .whenElse("level-three_[^\"]+_kinds", EVERYDAY)
                        .whenElse("level-three_[^\"]+_failure", asked -> "\"performance\"")
                        .whenElse("level-three_[^\"]+_reason", asked -> "\"advice\"")
                        .whenElse("level-three_[^\"]+_serious", TurnedCells::opposite)
                        .whenElse("level-three_[^\"]+_minutesToStartOfDay", asked -> "&gt; 120"),
                "dmn/non-bau.dmn",
                new OtherCells()
                        .whenElse("non-bau_[^\"]+_kinds", EVERYDAY)
                        .whenElse("non-bau_failure-unknown_failure", asked -> "\"performance\"")
                        .whenElse("non-bau_(?!failure-unknown)[^\"]+_failure", asked -> "? = null")
                        .whenElse("non-bau_[^\"]+_(?:clinicalRisk|securityRisk|canBeClassed)", TurnedCells::opposite)
                        .whenElse("non-bau_[^\"]+_request", asked -> "\"none\""),
                "dmn/director-lists.dmn",
                new OtherCells()
                        .whenElse("director-lists_[^\"]+_kinds", EVERYDAY)
                        .whenElse("director-lists_[^\"]+_failure", asked -> "\"performance\"")
                        .whenElse("director-lists_[^\"]+_significant[^\"]+", TurnedCells::opposite)));
    }

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
    }

    @Test
    void an_everyday_escalation_has_every_trigger_of_level_three() throws IOException {
        String reference = story.managed("2026-11-24T10:00:00");

        story.escalates(BRIDGE, reference, "advice", Map.of("serious", false));

        String question = story.shown(reference, "userTask_acknowledgeEscalation", "question");
        assertThat(question.substring(question.indexOf("because: ") + 9).split("; "))
                .containsExactlyInAnyOrderElementsOf(reasons("level-three"));
    }

    @Test
    void what_went_to_level_three_at_once_does_not_any_more() {
        String reference = story.managed(
                "2026-11-24T06:30:00",
                anIncident().ofKinds("data-centre", "national-internal").failing("outage"));

        story.escalates(BRIDGE, reference, "press-office", Map.of("serious", true));

        assertThat(story.recorded(reference, "escalated"))
                .singleElement()
                .asString()
                .endsWith(": to level 2.");
    }

    @Test
    void a_day_that_begins_soon_is_no_trigger_of_what_the_rows_do_not_ask_for() throws IOException {
        String reference = story.managed("2026-11-24T06:30:00");

        story.escalates(BRIDGE, reference, "advice", Map.of("serious", false));

        assertThat(story.shown(reference, "userTask_acknowledgeEscalation", "question"))
                .contains("For level 3 because: Outage of a data centre")
                .doesNotContain("close to the start of the business day");
    }

    @Test
    void an_everyday_hssi_goes_to_the_edm_for_every_reason() throws IOException {
        String failureNotKnown = toBeClassed(anIncident().failing(null));
        String everyday = toBeClassed(anIncident());

        String notKnown = "Whether it is an outage or a performance issue is not known";
        assertThat(advised(failureNotKnown))
                .containsExactlyInAnyOrderElementsOf(reasons("non-bau").stream()
                        .filter(reason -> !reason.equals(notKnown))
                        .toList());
        assertThat(advised(everyday)).contains(notKnown).noneMatch(reason -> reason.endsWith("outage"));
    }

    @Test
    void directors_are_advised_for_every_reason_by_an_everyday_hssi() throws IOException {
        assertThat(directorsAdvised("performance")).containsExactlyInAnyOrderElementsOf(reasons("director-lists"));
        assertThat(directorsAdvised("outage")).hasSize(4).allMatch(reason -> reason.contains("significant risk"));
    }

    private List<String> advised(String reference) {
        return story.shown(reference, "userTask_decideBau", "advice")
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private List<String> directorsAdvised(String failure) {
        String reference = story.managed("2026-11-24T10:00:00", anIncident().failing(failure));
        story.runtime.startProcessInstanceByKey("keep-informed", reference, Card.of(story.incident(reference)));
        return story.recorded(reference, "directors-advised").stream()
                .flatMap(String::lines)
                .map(line -> line.substring(line.indexOf(": ") + 2, line.indexOf(" (rule ")))
                .toList();
    }

    /** Managed at night, when the desk is to say whether it is business as usual. */
    private String toBeClassed(AnIncident kind) {
        String reference = story.managed("2026-11-25T03:00:00", kind.ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.runtime.startProcessInstanceByKey("involve-edm", reference);
        return reference;
    }

    /** The reason of each row, as the product's table words it. */
    private static List<String> reasons(String table) throws IOException {
        return Pattern.compile("<outputEntry id=\"then_[^\"]+_reason\">\\s*<text>\"([^<]*)\"</text>")
                .matcher(Files.readString(Path.of("dmn", table + ".dmn")))
                .results()
                .map(reason -> reason.group(1))
                .toList();
    }
}

package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who manages an HSSI and who owns it in each team is known, called and named, or seen to be missing. */
@EngineTest
class WhoIsResponsibleTest {

    private static final String UNOWNED = "No resolver group has named its owner.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private HandoverStory story;

    @BeforeEach
    void begin() {
        story = new HandoverStory(context);
    }

    @Test
    @Clause({"BRG-5", "SUP-3", "SUP-4"})
    void brg5_whoever_takes_it_on_is_its_manager_and_what_is_missing_is_seen_until_it_is_there() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        story.severitySet(BRIDGE, reference, 1);
        assertThat(contacts(reference)).containsExactly("HSSI manager: bridge, at the desk that owns it");
        assertThat(missing(reference))
                .contains("No resolver group has named its owner.")
                .doesNotContain("manager");

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_assessImpact",
                Map.of("words", "One line down", "owner", "Alex Example", "ownerContact", "07700 900123"));
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordUpdate",
                Map.of("text", "Line is being replaced", "by", "Alex Example"));
        assertThat(missing(reference))
                .contains("No call followed the last update")
                .doesNotContain("No resolver group");
        story.passes(reference, ofMinutes(55));
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordUpdate",
                Map.of("text", "Replaced", "by", "Alex Example", "calledAbout", "Alex, Kim: test at noon"));
        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "Shift change"));
        new CallStory(context)
                .starts(
                        DESK,
                        "pass-on-effect",
                        reference,
                        Map.of(
                                "what", "Slow screens.",
                                "passedTo", "Acute Records",
                                "told", "Their desk, by telephone",
                                "responsible", "partnership"));

        // then
        assertThat(contacts(reference))
                .contains(
                        "HSSI manager: desk, at the desk that owns it",
                        "Team of Internal Hosting: Alex Example, 07700 900123");
        assertThat(missing(reference)).doesNotContain("No call followed");
        assertThat(new CallStory(context).recorded(reference, "effect-passed-on"))
                .containsExactly(
                        "Slow screens. Passed to Acute Records, told: Their desk, by telephone; both work on it together.");
    }

    @Test
    @Clause({"BRG-5", "IH-3", "DSK-1"})
    void brg5_the_manager_ends_with_the_desk_that_handed_it_over_and_whoever_took_the_call_is_it() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.confirmedBy(ACCREDITED);
        assertThat(missing(reference)).doesNotContain("manager");

        // when
        story.clock.setLondon("2026-11-24T10:08:00");
        story.handedOver(ACCREDITED, reference, Map.of("takenAt", "2026-11-24T10:02"));

        // then
        assertThat(story.bean(Timeline.class).of(reference).toString())
                .contains("kind=handed-over, happenedAt=2026-11-24T10:02:00Z, learnedAt=2026-11-24T10:08:00Z");
        assertThat(contacts(reference)).containsExactly("HSSI manager: Ann Analyst, at the desk that owns it");
        assertThat(page("/incidents/" + reference))
                .contains("HSSI manager: Ann Analyst")
                .doesNotContain("No HSSI manager");
    }

    @Test
    @Clause("BRG-5")
    void brg5_the_owner_at_a_provider_is_asked_for_with_each_update_and_amber_until_it_is_named() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.confirmedBy(BRIDGE);
        assertThat(story.openTasks(reference)).containsEntry("userTask_recordUpdate", "service-bridge");
        assertThat(story.shown(reference, "userTask_recordUpdate", "ownerKnown"))
                .isEqualTo("false");
        assertThat(page("/incidents/" + reference)).contains(UNOWNED);
        assertThat(page("/")).contains(UNOWNED);
        Map<String, String> update = Map.of("text", "Restarting", "by", "Alex Example", "owner", "Alex Example");
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, "userTask_recordUpdate", update))
                .hasRootCauseMessage("Say how the owner is reached.");

        ApiCaller.Answer refused = story.bean(ApiCaller.class)
                .post(
                        ApiCaller.SPINE,
                        "/api/v1/incidents/%s/updates".formatted(reference),
                        Map.of("text", "Restarting", "owner", "Alex Example", "ownerContact", "07700"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo("ownerContact");

        // when
        ApiCaller.Answer taken = story.bean(ApiCaller.class)
                .post(
                        ApiCaller.SPINE,
                        "/api/v1/incidents/%s/updates".formatted(reference),
                        Map.of("text", "Restarting", "owner", "Alex Example", "ownerContact", "07700 900123"));

        // then
        assertThat(taken.status()).isEqualTo(200);
        assertThat(page("/incidents/" + reference))
                .contains("Provider of Spine Core: Alex Example, 07700 900123")
                .doesNotContain(UNOWNED);
        assertThat(page("/")).doesNotContain(UNOWNED);
        assertThat(story.shown(reference, "userTask_recordUpdate", "ownerKnown"))
                .isEqualTo("true");
    }

    @Test
    @Clause("BRG-5")
    void brg5_the_bridges_manager_ends_when_it_goes_home_and_the_nights_stays_though_the_call_comes_later() {
        // given
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference = story.confirmedBy(BRIDGE);
        story.foundWithoutRisk(BRIDGE, reference);
        assertThat(missing(reference)).doesNotContain("manager");

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(missing(reference)).contains("No HSSI manager is named.");

        // when
        new CallStory(context)
                .starts(
                        DESK,
                        "name-contacts",
                        reference,
                        Map.of("role", "hssi-manager", "name", "N. Night", "contact", "07700 900301"));
        story.handedOver(BRIDGE, reference, Map.of());

        // then
        assertThat(contacts(reference)).containsExactly("HSSI manager: N. Night, 07700 900301");

        // when
        story.resolvedByTelephone(DESK, reference);
        story.clock.setLondon("2026-11-25T10:00:00");
        story.bean(ReopenIncident.class).reopen(reference, "It is back", BRIDGE);

        // then
        assertThat(contacts(reference)).isEmpty();
    }

    @Test
    @Clause({"DSK-1", "IH-3"})
    void its_team_is_called_at_night_too_and_where_level_two_had_it_taken_over() {
        // given
        story.clock.setLondon("2026-11-24T22:00:00");
        String atNight = story.reportedByApi(DESK, report -> report.ofService("internal-hosting"));
        story.severitySet(DESK, atNight, 1);
        String taken = story.reportedToDesk(ACCREDITED, "The data centre is dark");
        story.logged(ACCREDITED, taken, Map.of("serviceCode", "internal-hosting"));
        story.severityProposed(ACCREDITED, taken, 1, Map.of());
        assertThat(story.openTasks(atNight)).containsEntry("userTask_callTeam", "national-service-desk");
        assertThat(story.openTasks(taken)).doesNotContainKey("userTask_callTeam");

        // when
        story.completes(DESK, taken, "userTask_takeOver", Map.of("reason", "They are on the line with us"));

        // then
        assertThat(story.openTasks(taken)).containsEntry("userTask_callTeam", "national-service-desk");
        story.completes(DESK, atNight, "userTask_callTeam", Map.of("teamTold", "Hal Hosting"));
        assertThat(story.openTasks(atNight)).doesNotContainKey("userTask_callTeam");
        assertThat(story.entries(atNight))
                .anyMatch(entry -> entry.contains("Hal Hosting took the call at the internal team."));
    }

    private List<String> contacts(String reference) {
        return story.bean(Contacts.class).of(reference).stream()
                .map(Contact::inWords)
                .toList();
    }

    private String page(String path) {
        return Visitor.signedIn(port, "bridge").get(path).body();
    }

    private String missing(String reference) {
        return story.bean(ListMissing.class).of(story.incident(reference)).toString();
    }
}

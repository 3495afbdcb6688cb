package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who decides how a service is communicated, from the page and by the API, and what its HSSIs do by that. */
@WebTest
class HowServicesAreCommunicatedTest {

    private static final String LOCAL =
            "manner=local&arrangement=Telephone+the+registry&reason=Agreed+with+the+programme";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Story story;
    private DeskAtWork desk;
    private Readers readers;
    private Visitor bridge;
    private Visitor owner;

    @BeforeEach
    void begin() {
        story = new Story(context);
        readers = new Readers(context);
        desk = new DeskAtWork(story);
        story.clock.setLondon("2026-11-24T10:00:00");
        bridge = Visitor.signedIn(port, "bridge");
        owner = Visitor.signedIn(port, "owner");
    }

    @Test
    @Clause("IH-9")
    void ih9_what_the_bridge_wants_left_out_waits_for_a_service_owner_and_then_no_notice_of_it_leaves() {
        // given
        wants(bridge, "gp-records", LOCAL);
        String before = desk.managed("gp-records", Map.of());
        assertThat(story.openTasks(before)).as("still as it was").containsKey("userTask_draftNotice");
        assertThat(bridge.get("/services").body())
                .contains("bridge wants it communicated not by notices", "A Service Owner has to decide.");
        assertThat(owner.get("/").body()).contains("1 change waits for a Service Owner");

        // when
        decides(owner, "gp-records", "approved=true");
        String local = desk.managed("gp-records", Map.of());
        String ordinary = desk.managed("spine-core", Map.of());

        // then
        assertThat(story.openTasks(local))
                .containsEntry("userTask_followArrangement", "service-bridge")
                .doesNotContainKey("userTask_draftNotice");
        assertThat(story.shown(local, "userTask_followArrangement", "localArrangement"))
                .contains("Telephone the registry", "Approved by owner, 24 November 2026");
        story.completes(BRIDGE, local, "userTask_followArrangement", Map.of("done", "Telephoned it"));
        assertThat(story.openTasks(ordinary)).containsKey("userTask_draftNotice");
        story.noticeSent(BRIDGE, ordinary);
        assertThat(readers.told(ordinary)).isNotEmpty();
        assertThat(readers.told(local)).isEmpty();
        assertThat(readers.onStatusPage(local)).isFalse();
        assertThat(story.runs(local, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(story.timeline(local)).contains("communication-decided", "local-arrangement-followed");
        assertThat(bridge.get("/services").body())
                .contains("Approved by owner, 24 Nov 2026", "Wanted by bridge: Agreed with the programme");
    }

    @Test
    @Clause("COM-16")
    void com16_the_closed_list_holds_until_a_service_owner_says_who_approved_the_full_roll_out_and_when() {
        // given
        String open = "manner=open&reason=Stable+for+a+month";
        assertThat(wants(owner, "vaccination-booking", open)).contains("say who approved it");
        assertThat(wants(owner, "vaccination-booking", open + "&rolloutBy=The+board&rolloutOn=2026-11-25"))
                .contains("today at the latest");
        String first = desk.managed("vaccination-booking", Map.of());
        story.noticeSent(BRIDGE, first);
        assertThat(readers.told(first))
                .containsExactly("vaccination-lead@example.org", "vaccination-pilots@example.org");

        // when
        wants(owner, "vaccination-booking", open + "&rolloutBy=The+board&rolloutOn=2026-11-20");
        String second = desk.managed("vaccination-booking", Map.of());
        story.noticeSent(BRIDGE, second);

        // then
        assertThat(readers.told(second)).contains("operations-board@example.org");
        assertThat(readers.onStatusPage(second)).isTrue();
        assertThat(owner.get("/services").body()).contains("Full roll-out approved by The board on 20 November 2026.");
    }

    @Test
    @Clause("COM-16")
    void com16_a_closed_list_tells_its_members_alone_from_the_word_of_its_service_owner_on() {
        // given
        bridge.submit(
                "/lists/new", "/lists/new", "code=identity-pilots&name=Pilots&purpose=closed&service=care-identity");
        bridge.submit(
                "/lists/identity-pilots/members/new",
                "/lists/identity-pilots/members/new",
                "name=Pilot&email=pilot%40example.org&kinds=first&kinds=update&kinds=final");
        wants(bridge, "care-identity", "manner=closed-list&reason=Its+second+release");
        assertThat(bridge.get("/services").body()).contains("A Service Owner has to decide.");
        String before = desk.managed("care-identity", Map.of());
        story.noticeSent(BRIDGE, before);
        assertThat(readers.told(before)).contains("operations-board@example.org");

        // when
        decides(owner, "care-identity", "approved=true");
        String after = desk.managed("care-identity", Map.of());
        story.noticeSent(BRIDGE, after);

        // then
        assertThat(readers.told(after)).containsExactly("pilot@example.org");
        assertThat(readers.onStatusPage(after)).isFalse();
        assertThat(owner.get("/services").body()).contains("Approved by owner, 24 Nov 2026 10:00");
    }

    @Test
    @Clause("COM-16")
    void com16_a_closed_list_without_anybody_and_what_others_say_are_refused_on_page_and_api() {
        // given
        Visitor edm = Visitor.signedIn(port, "edm");
        Visitor change = Visitor.signedIn(port, "change");
        Visitor api = Visitor.withPassword(port, "bridge", "bridge");
        Visitor owners = Visitor.withPassword(port, "owner", "owner");

        // then
        assertThat(wants(owner, "care-identity", "manner=closed-list&reason=New"))
                .contains("Care Identity has no closed list with anybody on it");
        assertThat(edm.get("/services").statusCode()).isEqualTo(200);
        assertThat(edm.submit("/logout", "/services/care-identity/manner", LOCAL)
                        .statusCode())
                .isEqualTo(403);
        assertThat(change.get("/services").statusCode()).isEqualTo(403);
        assertThat(api.post("/api/v1/services/care-identity/manner/decision", "{\"approved\": true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post("/api/v1/services/care-identity/manner", "{\"manner\": \"local\", \"reason\": \"x\"}")
                        .body())
                .contains("arrangement", "Say what the desk does instead");

        // when
        String wanted = "{\"manner\": \"local\", \"arrangement\": \"Telephone it\", \"reason\": \"Agreed\"}";
        assertThat(api.post("/api/v1/services/care-identity/manner", wanted).statusCode())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/services/care-identity/manner", wanted).statusCode())
                .as("one at a time")
                .isEqualTo(409);
        assertThat(owners.post("/api/v1/services/care-identity/manner/decision", "{\"approved\": false}")
                        .body())
                .contains("Say why it stays as it is.");
        owners.post(
                "/api/v1/services/care-identity/manner/decision",
                "{\"approved\": false, \"answer\": \"Users need notices\"}");

        // then
        assertThat(owner.get("/services").body()).contains("Refused by owner", "Users need notices");
        assertThat(api.get("/api/v1/services").body())
                .contains("\"manner\":\"local\"", "\"answer\":\"Users need notices\"");
        assertThat(story.openTasks(desk.managed("care-identity", Map.of()))).containsKey("userTask_draftNotice");
    }

    private static String wants(Visitor who, String service, String fields) {
        return who.submit("/logout", "/services/" + service + "/manner", fields).body();
    }

    private static void decides(Visitor who, String service, String fields) {
        who.submit("/logout", "/services/" + service + "/manner/decision", fields);
    }
}

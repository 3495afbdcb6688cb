package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.CallStory.ARRANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Visitor;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.escalation.PagedTask;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles on call are data: by a rota or by contacts in order, changed on a page, and paged one after the other. */
@WebTest
class RolesOnCallTest {

    private static final String NIGHT = "2026-11-25T03:00:00";
    private static final String SECURITY = "code=operational-security&name=Operational+Security&covered=as-it-comes";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private CallStory story;
    private Visitor owner;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        owner = Visitor.signedIn(port, "process");
    }

    @Test
    @Clause("ROT-5")
    void rot5_who_is_asked_in_a_role_without_a_rota_is_kept_by_process_owners_now_or_from_a_day_on() {
        assertThat(keeps(owner, SECURITY + "&contacts=ecab,security&reason=They+share+it"))
                .contains("ecab is not in the group security-ig, so the tasks of Operational Security are not theirs");
        story.bean(IdentityService.class).createMembership("ecab", Groups.SECURITY_IG);
        keeps(owner, SECURITY + "&contacts=ecab,security&reason=They+share+it&from=2026-12-01T08:00");

        assertThat(owner.get("/rota/roles").body())
                .contains("From 1 Dec 2026 08:00: the rota names somebody by shift or contact, as it comes; contacts: "
                        + "ecab, security. Entered by process: They share it");
        Visitor bridge = Visitor.signedIn(port, "bridge");
        assertThat(bridge.get("/rota/history").body())
                .contains("Operational Security from 8:00am on Tuesday 1 December 2026 on", "They share it");
        assertThat(bridge.get("/rota?week=2026-11-30").body()).contains("Operational Security, contacts in order: ");
        assertThat(keeps(bridge, SECURITY + "&contacts=ecab&reason=Mine"))
                .contains("Roles on call are kept by process owners and leads");
        assertThat(keeps(owner, SECURITY + "&contacts=stranger&reason=Known+to+nobody"))
                .contains("stranger is not among the people of the rota");
        assertThat(keeps(owner, SECURITY + "&contacts=ecab&reason=Late&from=2026-11-24T09:00"))
                .contains("A change begins now or later");
        assertThat(keeps(owner, "code=level-4&name=Board&covered=always&reason=Fancy"))
                .contains("it keeps its name");
        assertThat(paged("2026-12-01T07:59:59", Groups.SECURITY_IG)).containsExactly("Security Lead");
        assertThat(paged("2026-12-01T08:00:00", Groups.SECURITY_IG)).containsExactly("Change Board");
    }

    @Test
    @Clause("ROT-5")
    void rot5_technical_contacts_of_an_area_are_added_and_stand_on_the_weeks_sheet() {
        keeps(
                owner,
                "code=technical-network&name=Technical+contact,+network&covered=as-it-comes&contacts=edm6&reason=New");

        assertThat(owner.get("/rota/roles").body()).contains("Technical contact, network");
        assertThat(Visitor.signedIn(port, "desk").get("/rota").body())
                .contains("Technical contact, network, contacts in order: ", "Freya Friday");
    }

    @Test
    @Clause("ROT-5")
    void rot5_nobody_takes_turns_in_a_role_whose_tasks_are_not_theirs() {
        assertThat(Visitor.signedIn(port, "bridge")
                        .submit("/logout", "/rota/order", "role=level-3&order=edm&reason=Short+of+people")
                        .body())
                .contains("edm is not in the group level-3, so the tasks of level 3 are not theirs");
    }

    @Test
    @Clause("ROT-6")
    void rot6_whoever_is_on_call_answers_a_test_page_although_they_are_no_incident_staff() {
        assertThat(owner.get("/rota/readiness").body())
                .contains("No test page waits for your answer.")
                .doesNotContain("Who would be paged");
        story.bean(JdbcClient.class)
                .sql("insert into test_page (id, person, sent_at) values (gen_random_uuid(), 'process', now())")
                .update();
        assertThat(owner.get("/rota/readiness").body()).contains("It has reached me");

        assertThat(owner.submit("/rota/readiness", "/rota/readiness/answer", "").statusCode())
                .isEqualTo(302);

        assertThat(owner.get("/rota/readiness").body()).contains("No test page waits for your answer.");
    }

    @Test
    @Clause({"ESC-4", "OOH-7"})
    void esc4_level_4_is_on_the_rota_and_its_contacts_are_asked_one_after_the_other_where_they_are_silent() {
        // given
        keeps(owner, "code=level-4&name=Level+4&covered=always&contacts=level4,level4b&reason=Both+stand+in");
        String reference = story.managed(NIGHT, anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.asksForCall(DESK, reference);

        // when the EDM and level 3 are silent
        story.passes(reference, ofMinutes(20));
        story.passes(reference, ofMinutes(20));

        // then
        assertThat(levelFour(reference)).hasSize(1);

        // when each of level 4 is
        story.passes(reference, ofMinutes(19));
        assertThat(levelFour(reference)).hasSize(1);
        story.passes(reference, ofMinutes(1));
        assertThat(levelFour(reference)).hasSize(2).doesNotHaveDuplicates();
        story.passes(reference, ofMinutes(20));

        // then
        assertThat(levelFour(reference)).hasSize(2);
        assertThat(story.recorded(reference, "on-call-silent"))
                .last()
                .asString()
                .isEqualTo(
                        "Level 4 has neither taken nor done \"Arrange call\" in time. Nobody is left to ask: call them.");
        assertThat(story.openTasks(reference)).containsKey(ARRANGE);
    }

    @Test
    @Clause("ESC-4")
    void esc4_each_time_a_silent_level_4_is_asked_again_the_next_of_its_people_is_paged_and_called() {
        // given
        keeps(owner, "code=level-4&name=Level+4&covered=always&contacts=level4,level4b&reason=Both+stand+in");
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.starts(
                BRIDGE, "escalate-incident", reference, Map.of("reason", "press-office", "what", "The paper asks"));

        // when level 3 is silent
        story.passes(reference, ofMinutes(20));
        List<String> asked = List.copyOf(levelFour(reference));
        assertThat(asked).hasSize(1);
        assertThat(toCall(reference)).contains(asked.get(0));

        // when each of level 4 is
        story.passes(reference, ofMinutes(20));
        assertThat(levelFour(reference)).hasSize(2).doesNotHaveDuplicates();
        assertThat(toCall(reference)).contains(levelFour(reference).get(1));
        story.passes(reference, ofMinutes(20));

        // then
        assertThat(levelFour(reference)).hasSize(3).endsWith(asked.get(0));
        assertThat(toCall(reference)).contains(asked.get(0));
    }

    private String toCall(String reference) {
        String task = story.task(reference, "userTask_acknowledgeEscalation").getId();
        return String.valueOf(story.bean(TaskService.class).getVariable(task, "toCall"));
    }

    /** Whom a page of the group would go to then. */
    private List<String> paged(String london, String group) {
        story.clock.setLondon(london);
        String reference = story.managed(london, anIncident());
        story.bean(PageAsked.class).page(reference, group, null, new PagedTask("a-task", null));
        return names(reference, group);
    }

    private List<String> levelFour(String reference) {
        return names(reference, Groups.LEVEL_4);
    }

    private List<String> names(String reference, String group) {
        return story.bean(JdbcClient.class)
                .sql("select name from page where incident = :incident and asked = :group order by paged_at")
                .params(Map.of("incident", reference, "group", group))
                .query(String.class)
                .list();
    }

    private static String keeps(Visitor visitor, String fields) {
        return visitor.submit("/logout", "/rota/roles", fields).body();
    }
}

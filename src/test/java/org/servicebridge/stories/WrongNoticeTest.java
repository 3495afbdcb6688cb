package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A notice of the night named the wrong place: the EDM says so on the page, and readers hear what is right. */
@EngineTest
class WrongNoticeTest {

    private static final String DRAFT = "userTask_draftNotice";
    private static final String RIGHT = "Multiple Trusts in London";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    @Clause("COM-18")
    void com18_what_the_edm_marks_as_wrong_is_told_to_the_desk_and_put_right_with_the_next_update() {
        // given
        Story story = new Story(context);
        Readers readers = new Readers(context);
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        story.decidedBau(DESK, reference, "yes");
        story.noticeSent(DESK, reference);
        UUID wrong = readers.notice(reference).id();
        story.passes(reference, ofMinutes(5));

        // when
        new OnPage(context).marksWrong("edm", reference, wrong, "location", RIGHT);

        // then
        assertThat(story.openTasks(reference)).containsEntry(DRAFT, "national-service-desk");
        assertThat(story.shown(reference, DRAFT, "location")).isEqualTo(RIGHT);
        assertThat(story.shown(reference, DRAFT, "correction")).contains(RIGHT);
        assertThat(Visitor.signedIn(port, "desk").get("/incidents/" + reference).body())
                .contains("is wrong in the location. Right is: " + RIGHT);

        // when
        story.passes(reference, ofMinutes(55));
        story.completes(
                DESK,
                reference,
                DRAFT,
                Map.of(
                        "whatIsKnown", "Smartcard log-in fails",
                        "userImpact", "Users cannot sign in",
                        "location", RIGHT,
                        "substantiated", "yes",
                        "agreedWith", "Duty manager"));

        // then
        assertThat(readers.kinds(reference)).containsSubsequence("FIRST", "UPDATE");
        assertThat(readers.notice(reference).bodyText()).contains("This corrects the notice of", RIGHT);
        assertThat(readers.told(reference, "UPDATE")).containsAll(readers.told(reference, "FIRST"));
        assertThat(Visitor.at(port).get("/status").body()).contains(RIGHT);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_correctNotice");
    }
}

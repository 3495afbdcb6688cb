package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.DESK;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.SignedIds;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A severity 1 is proposed at ten, and a provider without a program answers by the link that it was sent. */
@EngineTest
class AnswerLinkTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/answer/\\S+) within a day");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SignedIds ids;

    private Story story;
    private ProviderStory provider;
    private Visitor reader;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        provider = new ProviderStory(story, context);
        reader = Visitor.at(port);
    }

    @Test
    @Clause({"OOH-5", "IH-2", "DSK-3"})
    void ooh5_it_accepts_by_the_link_once_and_whoever_comes_back_is_told_what_was_said() {
        // given
        String reference = proposed();
        String link = sent();
        HttpResponse<String> page = reader.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(reference + ", severity 1 proposed, Spine Core", "You answer for Spine Operations, once.")
                .doesNotContain("Smartcard", "Users cannot sign in");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(story.timeline(reference)).as("opening it does nothing").doesNotContain("answered-by-link");

        // when
        HttpResponse<String> incomplete = reader.submitPlain(link, "says=accept&severity=3&by=Jo");
        HttpResponse<String> unreachable = reader.submitPlain(link, "says=accept&severity=1&by=Jo&owner=Kim");
        HttpResponse<String> answered = reader.submitPlain(
                link,
                "says=accept&severity=1&by=Jo%0ASmith&providerReference=INC-9&owner=Kim+Example&ownerContact=07700+900124");
        HttpResponse<String> again = reader.submitPlain(link, "says=not-ours&reason=No&by=Somebody");

        // then
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Say which severity you accept: 1 or 2.", "value=\"Jo\"");
        assertThat(unreachable.statusCode()).isEqualTo(400);
        assertThat(unreachable.body()).contains("Say how the owner is reached.");
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("Thank you", "Jo Smith accepts severity 1.");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body())
                .contains(
                        "It was answered by this link at 10:00am on Tuesday 24 November 2026: Jo Smith accepts severity 1.");
        assertThat(reader.get(link).statusCode()).isEqualTo(410);
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).identification().providerReference())
                .isEqualTo("INC-9");
        assertThat(story.bean(Contacts.class).of(reference))
                .extracting(Contact::inWords)
                .contains("Provider of Spine Core: Kim Example, 07700 900124");
        assertThat(story.entries(reference))
                .contains(
                        "answer-link: Said by the answer link: the provider accepts severity 1.",
                        "answer-link: The provider confirms severity 1.")
                .noneMatch(entry -> entry.contains("not theirs"));
    }

    @Test
    @Clause({"OOH-5", "INV-4"})
    void inv4_it_disputes_with_a_reason_which_whoever_decides_reads() {
        // given
        String reference = proposed();
        String link = sent();

        // when
        HttpResponse<String> without = reader.submitPlain(link, "says=dispute&severity=3&by=Jo");
        HttpResponse<String> tooSevere = reader.submitPlain(link, "says=dispute&severity=2&by=Jo&reason=Less");
        reader.submitPlain(link, "says=dispute&severity=3&by=Jo&reason=One+ward+%3Conly%3E");

        // then
        assertThat(without.body()).contains("Say why.");
        assertThat(tooSevere.body()).contains("Severity 1 or 2 is an HSSI");
        assertThat(story.state(reference)).isEqualTo(IncidentState.REFUSED);
        assertThat(story.shown(reference, "userTask_decideDispute", "views"))
                .contains("The provider says severity 3", "The provider’s reason: One ward <only>");
        assertThat(reader.get(link).body()).contains("disputes it, sees severity 3: One ward &lt;only&gt;");
    }

    @Test
    @Clause({"OOH-5", "INV-4"})
    void inv4_it_says_that_it_is_not_theirs_and_the_desk_decides() {
        // given
        String reference = proposed();

        // when
        reader.submitPlain(sent(), "says=not-ours&severity=1&by=Jo&reason=Ask+Care+Identity");

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.REFUSED);
        assertThat(story.incident(reference).rating().providerSeverity()).isNull();
        assertThat(story.shown(reference, "userTask_decideDispute", "views")).contains("Ask Care Identity");
        assertThat(story.entries(reference))
                .contains(
                        "answer-link: Said by the answer link: the provider says that it is not theirs: Ask Care Identity.");
    }

    @Test
    @Clause("OOH-5")
    void ooh5_a_link_cannot_be_guessed_and_expires_after_a_day() {
        // given
        String reference = proposed();
        String link = sent();
        char last = link.charAt(link.length() - 5);

        // when
        String altered =
                link.substring(0, link.length() - 5) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 4);
        String ofAnother = "/answer/" + ids.token("unsubscribe", UUID.randomUUID());
        String ofNone = "/answer/" + ids.token("answer-link", UUID.randomUUID());

        // then
        for (String wrong : new String[] {altered, ofAnother, ofNone, "/answer/x", "/answer/%F0%9F%98%80"}) {
            assertThat(reader.get(wrong).statusCode()).as(wrong).isEqualTo(404);
            assertThat(reader.submitPlain(wrong, "says=accept&severity=1&by=Jo").statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        story.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(reader.get(link).statusCode()).isEqualTo(200);
        story.clock.advance(Duration.ofSeconds(1));
        assertThat(reader.get(link).body()).contains("This link has expired.");
        assertThat(reader.submitPlain(link, "says=accept&severity=1&by=Jo").statusCode())
                .isEqualTo(410);
        assertThat(story.state(reference)).isEqualTo(IncidentState.AWAITING_CONFIRMATION);
        assertThat(story.timeline(reference)).doesNotContain("answered-by-link");
    }

    @Test
    @Clause("OOH-5")
    void ooh5_what_is_said_after_a_call_was_quicker_is_kept_and_changes_nothing() {
        // given
        String reference = proposed();
        String link = sent();
        story.confirmedByTelephone(DESK, reference, 1);
        assertThat(reader.get(link).body()).contains("Your answer is not waited for any more.");

        // when
        HttpResponse<String> late = reader.submitPlain(link, "says=dispute&severity=4&by=Jo&reason=One+ward");

        // then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else answered before you.");
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.entries(reference))
                .contains(
                        "answer-link: Not taken while it was being managed to resolution, but kept: by the answer link the provider disputes it, sees severity 4: One ward.");
    }

    @Test
    void of_an_hssi_that_became_restricted_the_page_says_no_more_than_its_reference() {
        // given
        String reference = proposed();
        String link = sent();

        // when
        provider.flagged(reference);

        // then
        assertThat(reader.get(link).body()).contains(reference).doesNotContain("Spine Core", "severity 1 proposed");
        assertThat(reader.submitPlain(link, "says=accept&severity=1&by=Jo").statusCode())
                .isEqualTo(200);
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
    }

    @Test
    @Clause("OOH-5")
    void ooh5_its_own_program_hears_of_it_by_webhook_which_tells_it_as_a_call_does() {
        // given
        provider.register();
        String reference = proposed();
        assertThat(story.timeline(reference)).doesNotContain("provider-told");

        // when
        provider.leaves(DeliveryState.DELIVERED);

        // then
        assertThat(provider.left)
                .hasSize(3)
                .filteredOn(words -> words.startsWith("https://93.184.215.14/hssi"))
                .singleElement()
                .asString()
                .contains(
                        "\"type\":\"hssi.proposed\"",
                        "/api/v1/incidents/%s/confirmation\"".formatted(reference),
                        "\"exercise\":false");
        assertThat(story.timeline(reference)).containsOnlyOnce("provider-told");
    }

    private String proposed() {
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference, Map.of());
        story.severityProposed(DESK, reference, 1, Map.of());
        return reference;
    }

    /** The path of the link in what left. */
    private String sent() {
        provider.leaves(DeliveryState.SENT);
        Matcher link = LINK.matcher(provider.left.get(0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}

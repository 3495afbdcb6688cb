package org.servicebridge.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Groups;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.escalation.PagedTask;
import org.servicebridge.escalation.StopPages;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights in which questions, answers, silence and time come by chance: whoever must be asked is, in time and one at a time. */
@EngineTest
class RandomNightsTest {

    private static final int STEPS = 60;
    private static final int LONGEST_SECONDS = 90;
    private static final List<String> GROUPS = List.of(
            Groups.EDM, Groups.LEVEL_3, Groups.LEVEL_4, Groups.CLINICAL_SAFETY, Groups.SECURITY_IG, Groups.ECAB);

    @Autowired
    private PageAsked pageAsked;

    @Autowired
    private StopPages stopPages;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Senders senders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @Clause({"OOH-7", "ROT-5"})
    @ValueSource(longs = {1, 2, 3, 4})
    void ooh7_whoever_must_be_asked_has_an_attempt_within_a_minute_one_person_at_a_time(long night) {
        // given
        Random chance = new Random(night);
        clock.setLondon("2026-11-25T01:00:00");
        List<String> references = IntStream.range(0, 3)
                .mapToObj(any -> anIncident()
                        .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                        .managedIn(incidents, clock)
                        .reference())
                .toList();
        OnCallIsAsked law = new OnCallIsAsked(database);
        List<Open> open = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            // when
            int what = chance.nextInt(10);
            if (what < 4) {
                Open asked = new Open(
                        references.get(chance.nextInt(3)),
                        GROUPS.get(chance.nextInt(GROUPS.size())),
                        night + "-" + step);
                pageAsked.page(asked.reference(), asked.group(), null, new PagedTask(asked.task(), "Question " + step));
                open.add(asked);
            } else if (what < 6 && !open.isEmpty()) {
                stopPages.stop(open.remove(chance.nextInt(open.size())).task());
            } else if (what < 7 && !open.isEmpty()) {
                Open silent = open.get(chance.nextInt(open.size()));
                pageAsked.pageNext(silent.reference(), silent.group(), new PagedTask(silent.task(), null));
            } else {
                clock.advance(Duration.ofSeconds(chance.nextInt(LONGEST_SECONDS)));
                senders.sendDue(TestTransports.becoming(channel -> SendingOutcome.sent(null)));
            }

            // then
            assertThat(law.broken()).as("night %d, step %d", night, step).isEmpty();
            assertThat(asked())
                    .as("night %d, step %d", night, step)
                    .containsAll(open.stream().map(Open::task).toList());
        }
    }

    /** The questions for which somebody is paged and not stopped. */
    private List<String> asked() {
        return database.sql("select distinct task from page where stopped_at is null")
                .query(String.class)
                .list();
    }

    private record Open(String reference, String group, String task) {}
}

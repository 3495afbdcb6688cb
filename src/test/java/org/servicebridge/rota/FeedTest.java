package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.rota.RotaStage.BRIDGE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class FeedTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ResetFeed resetFeed;

    @Autowired
    private ReadFeed readFeed;

    @Autowired
    private ArrangeCover arrangeCover;

    @Autowired
    private JdbcClient database;

    private RotaStage stage;

    @BeforeEach
    void demonstration() throws Exception {
        stage = new RotaStage(context);
        stage.reset();
    }

    @AfterEach
    void leaveItAsItWas() throws Exception {
        stage.reset();
    }

    @Test
    void a_persons_feed_has_their_shifts_in_both_halves_of_the_year_at_the_right_hour() {
        // given
        FeedToken token = resetFeed.reset("edm", RotaStage.EDM);

        // when
        String calendar = readFeed.read(token).orElseThrow();

        // then
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nPRODID:-//Service Bridge//Rota//EN\r\nVERSION:2.0\r\n")
                .contains("\r\nX-WR-CALNAME:On call: ")
                .contains("\r\nNAME:On call: ")
                .endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:On call: EDM\r\n")
                .contains("DTSTART:20261124T173000Z\r\nDTEND:20261125T080000Z\r\n")
                .containsPattern("DTSTART:20270[67]\\d\\dT163000Z\r\nDTEND:20270[67]\\d\\dT070000Z")
                .doesNotContain("Nightingale")
                .doesNotContain("07700");
    }

    @Test
    void the_event_keeps_its_identity_when_somebody_covers_and_moves_to_their_calendar() {
        // given
        FeedToken whole = resetFeed.reset(null, BRIDGE);
        FeedToken mine = resetFeed.reset("edm", BRIDGE);
        FeedToken theirs = resetFeed.reset("edm5", BRIDGE);
        RotaShift night = stage.shift(RotaRole.EDM, "2026-11-24T17:30:00");
        String uid = "UID:%s@rota.service-bridge".formatted(night.id());
        assertThat(readFeed.read(mine).orElseThrow()).contains(uid);

        // when
        arrangeCover.arrange(night.id(), "edm5", "Both", "Ill", BRIDGE);

        // then
        assertThat(readFeed.read(mine).orElseThrow()).doesNotContain(uid);
        assertThat(readFeed.read(theirs).orElseThrow()).contains(uid);
        assertThat(readFeed.read(whole).orElseThrow()).contains(uid).contains("SUMMARY:EDM: Olu Holiday");
    }

    @Test
    void a_new_link_voids_the_one_before_and_only_a_digest_is_kept() {
        // given
        FeedToken old = resetFeed.reset("edm", RotaStage.EDM);

        // when
        FeedToken fresh = resetFeed.reset("edm", RotaStage.EDM);

        // then
        assertThat(readFeed.read(old)).isEmpty();
        assertThat(readFeed.read(fresh)).isPresent();
        assertThat(readFeed.read(new FeedToken("x".repeat(43)))).isEmpty();
        assertThat(database.sql("select encode(digest, 'base64') from rota_feed")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(fresh.value());
    }

    @Test
    void nobody_makes_a_link_to_somebody_elses_calendar_but_the_bridge() {
        assertThatThrownBy(() -> resetFeed.reset("edm2", RotaStage.EDM)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> resetFeed.reset(null, RotaStage.EDM)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> resetFeed.reset("nobody", BRIDGE)).hasMessage("Nobody of that name is on the rota.");
    }
}

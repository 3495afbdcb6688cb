package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.calendar.Calendars.london;
import static org.servicebridge.rota.RotaStage.BRIDGE;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class ImportShiftsTest {

    private static final String HEADING = "role,person,starts,ends\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReadShiftList readShiftList;

    @Autowired
    private ImportShifts importShifts;

    @Autowired
    private PlanRota planRota;

    @Autowired
    private KeepRotaPerson keepRotaPerson;

    @Autowired
    private ArrangeCover arrangeCover;

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
    void imported_shifts_take_the_place_of_planned_ones_and_stay_when_the_rota_is_planned_anew() {
        // given: one whole night, and the first hours of another
        RotaShift night = stage.shift(RotaRole.EDM, "2026-12-01T17:30:00");

        // when
        int taken = importShifts.take(
                HEADING + "edm,edm6,2026-12-01T17:30,2026-12-02T08:00\nedm,edm5,2026-12-02T17:30,2026-12-02T22:00\n",
                "From the old rota",
                BRIDGE);
        planRota.plan("Again", BRIDGE);

        // then
        assertThat(taken).isEqualTo(2);
        RotaShift after = stage.shift(RotaRole.EDM, "2026-12-01T17:30:00");
        assertThat(after.person()).isEqualTo("edm6");
        assertThat(after.id()).isEqualTo(night.id());
        assertThat(after.isKnown()).isFalse();
        assertThat(stage.at(RotaRole.EDM, "2026-12-02T21:59:59"))
                .singleElement()
                .returns("edm5", RotaShift::person);
        assertThat(stage.shift(RotaRole.EDM, "2026-12-02T22:00:00").ends()).isEqualTo(london("2026-12-03T08:00:00"));
    }

    @Test
    void a_line_for_somebody_whose_number_takes_no_page_is_named() {
        keepRotaPerson.keep(new RotaPerson("edm6", "Gwen Reserve", "", null, null), "New", BRIDGE);

        ShiftList read = readShiftList.read(HEADING + "edm,edm6,2026-12-01T17:30,2026-12-02T08:00\n");

        assertThat(read.bad())
                .extracting(BadLine::sentence)
                .containsExactly("No page can go to Gwen Reserve: put a mobile number on the rota first.");
    }

    @Test
    void each_bad_line_is_named_with_what_is_wrong_and_none_is_imported() {
        // given
        RotaShift agreed = stage.shift(RotaRole.EDM, "2026-12-03T17:30:00");
        arrangeCover.arrange(agreed.id(), agreed.person().equals("edm6") ? "edm5" : "edm6", "Both", "Leave", BRIDGE);
        String list = HEADING
                + "edm,edm6,2026-12-01T17:30,2026-12-02T08:00\n" // 2: good
                + "edm,somebody,2026-12-04T17:30,2026-12-05T07:00\n"
                + "boss,edm,2026-12-04T17:30,2026-12-05T07:00\n"
                + "edm,edm,tomorrow,2026-12-05T07:00\n"
                + "edm,edm,2026-12-05T07:00,2026-12-05T07:00\n"
                + "edm,edm,2026-12-01T20:00,2026-12-01T21:00\n"
                + "edm,edm5,2026-12-03T18:00,2026-12-03T19:00\n"
                + "edm,level3,2026-11-25T18:00,2026-11-25T19:00\n"
                + "edm,edm,2026-11-20T18:00,2026-11-20T19:00\n"
                + "edm,edm,2026-12-05T07:00\n"
                + "edm,edm,2027-03-28T01:30,2027-03-28T07:00\n";

        // when
        ShiftList read = readShiftList.read(list);

        // then
        assertThat(read.isImportable()).isFalse();
        assertThat(read.good()).extracting(ShiftLine::number).containsExactly(2L);
        assertThat(read.bad()).extracting(BadLine::number).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(read.bad())
                .extracting(BadLine::sentence)
                .satisfiesExactly(
                        text -> assertThat(text).isEqualTo("Nobody of the name somebody is on the rota."),
                        text -> assertThat(text)
                                .isEqualTo(
                                        "The role is edm or level-3 or level-4 or operational-security or clinical-safety or change-board or senior-management."),
                        text -> assertThat(text).startsWith("The date and time in starts cannot be read"),
                        text -> assertThat(text).isEqualTo("It ends before it starts."),
                        text -> assertThat(text).isEqualTo("It overlaps with line 2."),
                        text -> assertThat(text)
                                .startsWith("It overlaps with a shift that people agreed on or imported"),
                        text -> assertThat(text).isEqualTo("Level Three is on call as Level 3 then."),
                        text -> assertThat(text).isEqualTo("It has begun already."),
                        text -> assertThat(text).startsWith("The date and time in ends cannot be read"),
                        text -> assertThat(text).contains("does not exist in London"));
        assertThatThrownBy(() -> importShifts.take(list, "Why not", BRIDGE))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Nothing is imported. Line 3: ");
        assertThat(stage.shift(RotaRole.EDM, "2026-12-01T17:30:00").origin()).isEqualTo(Origin.PLANNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role;person;starts;ends\r\nedm;edm6;01/12/2026 17:30;02/12/2026 08:00\r\n",
                "sep=;\r\nRole;PERSON;starts;ends;;\r\nEDM;EDM6;2026-12-01T17:30;2026-12-02T08:00;;\r\n;;;;;\r\n",
                "role\tperson\tstarts\tends\nedm\tedm6\t1/12/2026 17:30\t2/12/2026 8:00\n"
            })
    void a_list_is_read_as_spreadsheets_write_it(String list) {
        ShiftList read = readShiftList.read(list);

        assertThat(read.bad()).isEmpty();
        assertThat(read.good()).singleElement().satisfies(line -> {
            assertThat(line.shift().person()).isEqualTo("edm6");
            assertThat(line.shift().starts()).isEqualTo(london("2026-12-01T17:30:00"));
            assertThat(line.shift().ends()).isEqualTo(london("2026-12-02T08:00:00"));
        });
    }

    @Test
    void a_bad_line_has_the_number_that_an_editor_shows() {
        ShiftList read = readShiftList.read("sep=,\n\n" + HEADING + "\nedm,edm6,28/11/2026,2026-12-02T08:00\n");

        assertThat(read.bad()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(5);
            assertThat(line.sentence()).contains("starts cannot be read", "24/11/2026 14:30");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b_c@example.org", "o-brien+1@example.org", "7.y"})
    void user_names_of_a_health_service_take_shifts(String name) {
        // given
        keepRotaPerson.keep(new RotaPerson(name, "Ann", "07700 900123", null, null), "New", BRIDGE);

        // when
        ShiftList read = readShiftList.read(
                HEADING + "edm," + name.toUpperCase(Locale.ROOT) + ",2026-12-01T17:30,2026-12-02T08:00\n");

        // then
        assertThat(read.bad()).isEmpty();
        assertThat(read.good())
                .singleElement()
                .returns(name, line -> line.shift().person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "@example.org", ".a", "Ünal", "a/b", "a,b", "*"})
    void a_name_that_nobody_can_have_takes_none(String name) {
        RotaPerson person = new RotaPerson(name, "Ann", "07700 900123", null, null);

        assertThatThrownBy(() -> keepRotaPerson.keep(person, "New", BRIDGE))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("A user name begins with a letter or digit and has only");
        assertThatThrownBy(() -> keepRotaPerson.keep(
                        new RotaPerson("a".repeat(65), "Ann", "07700 900123", null, null), "New", BRIDGE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_is_no_list_at_all_is_refused_with_a_sentence() {
        for (String list : new String[] {"", "a,b\n1,2\n", HEADING, "role,role,person\n"}) {
            assertThatThrownBy(() -> readShiftList.read(list)).as(list).isInstanceOf(Refusal.class);
        }
        assertThat(readShiftList
                        .read("\uFEFFRole, Person, Starts, Ends\r\nedm,edm6,2026-12-01T17:30,2026-12-02T08:00\r\n")
                        .isImportable())
                .isTrue();
    }
}

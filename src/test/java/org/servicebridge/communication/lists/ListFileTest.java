package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;

class ListFileTest {

    private static final Member ANN = member(1, "Ann", "ann@example.org", "+447700900123");
    private static final Member BOB = member(2, "Bob", "bob@example.org", null);

    @Test
    void a_file_has_a_line_for_each_member_with_numbers_as_people_write_them() {
        assertThat(ListFile.write(List.of(ANN, BOB))).isEqualToNormalizingNewlines("""
                        name,email,mobile,kinds
                        Ann,ann@example.org,07700 900123,first update holding urgent final retrospective
                        Bob,bob@example.org,,first update holding urgent final retrospective
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "'=1", "'+"})
    void a_name_that_a_spreadsheet_would_take_for_a_formula_is_guarded_and_comes_back_as_it_was(String name) {
        // given
        Member member = member(1, name, "-x@example.org", null);

        // when
        String file = ListFile.write(List.of(member));

        // then
        assertThat(file.lines().skip(1).findFirst().orElseThrow())
                .startsWith("'" + name)
                .contains(",'-x@example.org,");
        assertThat(PlanImport.of(List.of(member), ListFile.read(file), true)
                        .changes()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_byte_order_mark_semicolons_capitals_another_order_and_empty_lines_are_understood() {
        // given
        String file = "\uFEFFEmail;NAME;Mobile\r\n\r\nann@example.org;Ann;7700900123\r\n;Cy;+447700900125";

        // when
        ImportPlan plan = PlanImport.of(List.of(ANN), ListFile.read(file), false);

        // then
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.unchanged()).isOne();
        assertThat(plan.changes().added()).extracting(MemberDetails::mobile).containsExactly("+447700900125");
    }

    @Test
    void each_bad_line_is_named_by_its_number_with_a_sentence() {
        // given
        String file = """
                name,email,mobile,kinds
                ,x@example.org,,
                "Two
                lines",y@example.org,,

                Cy,cy@example,,
                Di,di@example.org,,shortly
                Ed,ed@example.org,,,late
                Flo,flo@example.org,07700 900126,first final
                Gus,gus@example.org,07700 900126,
                Hal,FLO@example.org,,
                """;

        // when
        ImportPlan plan = PlanImport.of(List.of(), ListFile.read(file), false);

        // then
        assertThat(plan.problems())
                .extracting(problem -> problem.line() + " " + problem.sentence())
                .containsExactly(
                        "2 Enter a name.",
                        "3 A name has at most 100 characters and one line.",
                        "6 This is no email address; one looks like name@example.org.",
                        "7 The kinds of notices are first, update, holding, urgent, final, retrospective.",
                        "8 It has 5 cells instead of 4: a cell with the separator in it stands in quotation marks.",
                        "10 Its mobile number is that of line 9.",
                        "11 Its email address is that of line 9.");
        assertThat(plan.isApplicable()).isFalse();
    }

    @Test
    void a_member_is_known_by_email_else_by_mobile_and_removed_only_where_the_file_is_the_whole_list() {
        // given
        String file = """
                name,email,mobile,kinds
                Ann Other,ann.other@example.org,07700 900123,
                Cy,cy@example.org,,
                """;

        // when
        ImportPlan part = PlanImport.of(List.of(ANN, BOB), ListFile.read(file), false);
        ImportPlan whole = PlanImport.of(List.of(ANN, BOB), ListFile.read(file), true);

        // then
        assertThat(part.changes().changed())
                .extracting(ChangedMember::words)
                .containsExactly("name from Ann to Ann Other; email from ann@example.org to ann.other@example.org");
        assertThat(part.changes().added()).extracting(MemberDetails::name).containsExactly("Cy");
        assertThat(part.changes().removed()).isEmpty();
        assertThat(part.unchanged()).isOne();
        assertThat(whole.changes().removed()).containsExactly(BOB);
    }

    @Test
    void an_address_that_somebody_else_on_the_list_keeps_is_refused() {
        // given
        String file = "name,email,mobile\nBob,bob@example.org,07700 900123\nBob again,BOB@example.org,\n";

        // when
        ImportPlan plan = PlanImport.of(List.of(ANN, BOB), ListFile.read(file), false);

        // then
        assertThat(plan.problems())
                .extracting(LineProblem::sentence)
                .containsExactly(
                        "Its mobile number is that of Ann, who is on the list.",
                        "It is about the same member as line 2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ann,ann@example.org\n",
                "name,email,telephone\nAnn,ann@example.org,1\n",
                "name,mobile,name\n",
                "name,email\n\"Ann,ann@example.org\n"
            })
    void what_is_no_such_file_is_refused_as_a_whole(String file) {
        assertThatThrownBy(() -> ListFile.read(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void more_lines_than_a_list_may_have_members_are_refused() {
        // given
        StringBuilder file = new StringBuilder("name,email\n");
        for (int number = 0; number <= ListFile.MOST_LINES; number++) {
            file.append("Reader,reader-%d@example.org\n".formatted(number));
        }

        // when, then
        assertThatThrownBy(() -> ListFile.read(file.toString())).hasMessage("A list has at most 10,000 members.");
    }

    static Member member(long id, String name, String email, @Nullable String mobile) {
        return new Member(id, "test", 0, new MemberDetails(name, email, mobile, MemberDetails.CHOICE));
    }
}

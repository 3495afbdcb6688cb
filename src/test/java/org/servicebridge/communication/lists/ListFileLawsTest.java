package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.servicebridge.communication.NoticeKind;

/** What holds for every list and its file. */
class ListFileLawsTest {

    @Property(tries = 300)
    void a_list_that_is_written_and_read_again_does_not_change(@ForAll("members") List<MemberDetails> details) {
        // given
        List<Member> members = IntStream.range(0, details.size())
                .mapToObj(id -> new Member(id, "test", 0, details.get(id)))
                .toList();

        // when
        ImportPlan plan = PlanImport.of(members, ListFile.read(ListFile.write(members)), true);

        // then
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.changes().isEmpty()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(members.size());
    }

    @Property(tries = 300)
    void no_cell_of_a_file_begins_as_a_formula_does(@ForAll("members") List<MemberDetails> details) {
        // given
        List<Member> members =
                details.stream().map(each -> new Member(0, "test", 0, each)).toList();

        // when
        String file = ListFile.write(members);

        // then
        assertThat(file.lines()).noneMatch(line -> line.matches("(.*,)?\"?[=+@-].*") && !line.contains("\""));
    }

    @Provide
    Arbitrary<List<MemberDetails>> members() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("Añ ø=+-@'\";,\tx")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.chars().noneMatch(Character::isISOControl));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 999);
        Arbitrary<Set<NoticeKind>> kinds =
                Arbitraries.of(MemberDetails.CHOICE).set().ofMinSize(1);
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 2);
        return Combinators.combine(names, numbers, kinds, which)
                .as((name, number, wanted, addresses) -> new MemberDetails(
                        name,
                        addresses == 0 ? null : "reader-%d@example.org".formatted(number),
                        addresses == 1 ? null : "+44770090%04d".formatted(number),
                        wanted))
                .list()
                .ofMaxSize(20)
                .filter(ListFileLawsTest::eachAddressOnce);
    }

    private static boolean eachAddressOnce(List<MemberDetails> members) {
        Set<String> seen = new HashSet<>();
        return members.stream()
                .allMatch(member -> (member.email() == null || seen.add(member.email()))
                        && (member.mobile() == null || seen.add(member.mobile())));
    }
}

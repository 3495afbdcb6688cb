package org.servicebridge.communication.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares a file with a list. A line means the member with its email address, else the one with its mobile number, else
 * somebody new.
 */
final class PlanImport {

    private final Map<String, Member> byEmail = new HashMap<>();
    private final Map<String, Member> byMobile = new HashMap<>();
    private final Map<Long, Long> lineOfMember = new HashMap<>();
    private final Map<Long, Member> rest = new LinkedHashMap<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final List<MemberDetails> added = new ArrayList<>();
    private final List<ChangedMember> changed = new ArrayList<>();
    private final Map<Long, MemberDetails> outcome = new LinkedHashMap<>();
    private long unchanged;

    private PlanImport(List<Member> members) {
        for (Member member : members) {
            put(byEmail, email(member.details()), member);
            put(byMobile, member.details().mobile(), member);
            rest.put(member.id(), member);
        }
    }

    /** @param whole whether who is not in the file is to be removed */
    static ImportPlan of(List<Member> members, List<FileLine> lines, boolean whole) {
        PlanImport plan = new PlanImport(members);
        lines.forEach(plan::take);
        Collection<Member> others = plan.rest.values();
        plan.requireEachAddressOnce(PlanImport::email, "email address", whole ? List.of() : others);
        plan.requireEachAddressOnce(MemberDetails::mobile, "mobile number", whole ? List.of() : others);
        return new ImportPlan(
                new MemberChanges(plan.added, plan.changed, whole ? List.copyOf(others) : List.of()),
                plan.unchanged + (whole ? 0 : others.size()),
                plan.problems);
    }

    private void take(FileLine line) {
        List<String> wrong = line.problems();
        if (!wrong.isEmpty()) {
            wrong.forEach(sentence -> problems.add(new LineProblem(line.number(), sentence)));
            return;
        }
        MemberDetails details = line.answers().details();
        outcome.put(line.number(), details);
        Member member = memberOf(details);
        if (member == null) {
            added.add(details);
            return;
        }
        Long before = lineOfMember.putIfAbsent(member.id(), line.number());
        if (before != null) {
            problems.add(new LineProblem(line.number(), "It is about the same member as line %d.".formatted(before)));
            return;
        }
        rest.remove(member.id());
        if (member.details().equals(details)) {
            unchanged++;
        } else {
            changed.add(new ChangedMember(member, details));
        }
    }

    private @Nullable Member memberOf(MemberDetails details) {
        Member same = byEmail.get(String.valueOf(email(details)));
        return same == null ? byMobile.get(String.valueOf(details.mobile())) : same;
    }

    private void requireEachAddressOnce(
            Function<MemberDetails, @Nullable String> address, String what, Collection<Member> others) {
        Map<String, String> owners = new HashMap<>();
        for (Member other : others) {
            String taken = address.apply(other.details());
            if (taken != null) {
                owners.put(taken, other.details().name() + ", who is on the list");
            }
        }
        outcome.forEach((line, details) -> {
            String wanted = address.apply(details);
            String owner = wanted == null ? null : owners.putIfAbsent(wanted, "line " + line);
            if (owner != null && problems.stream().noneMatch(problem -> problem.line() == line)) {
                problems.add(new LineProblem(line, "Its %s is that of %s.".formatted(what, owner)));
            }
        });
    }

    private static void put(Map<String, Member> members, @Nullable String address, Member member) {
        if (address != null) {
            members.put(address, member);
        }
    }

    private static @Nullable String email(MemberDetails details) {
        String email = details.email();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}

package org.servicebridge.communication.lists;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.EmailAddress;
import org.servicebridge.text.TelephoneNumber;

/**
 * What somebody wrote about a member, in a form or a line of a file, not yet checked.
 *
 * @param kinds codes of the kinds of notices wanted
 */
public record MemberAnswers(String name, String email, String mobile, List<String> kinds) {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> KNOWN_KINDS =
            MemberDetails.CHOICE.stream().map(NoticeKind::code).collect(Collectors.toUnmodifiableSet());

    public MemberAnswers {
        kinds = List.copyOf(kinds);
    }

    /** An empty form, with every kind of notice chosen. */
    public static MemberAnswers empty() {
        return new MemberAnswers("", "", "", codes(MemberDetails.CHOICE));
    }

    public static MemberAnswers of(Member member) {
        MemberDetails known = member.details();
        return new MemberAnswers(
                known.name(), known.email() == null ? "" : known.email(), member.shownMobile(), codes(known.kinds()));
    }

    /** What is wrong, a sentence a field, in the order of the form; empty where {@link #details} can be kept. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        String called = CleanText.of(name);
        if (called.isEmpty()) {
            problems.put("name", "Enter a name.");
        } else if (CleanText.length(called) > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            problems.put("name", "A name has at most %d characters and one line.".formatted(LONGEST_NAME));
        }
        if (CleanText.isBlank(email) && CleanText.isBlank(mobile)) {
            problems.put("email", "Enter an email address or a mobile number: otherwise no notice arrives.");
        }
        if (!CleanText.isBlank(email) && EmailAddress.normalised(email).isEmpty()) {
            problems.put("email", "This is no email address; one looks like name@example.org.");
        }
        if (!CleanText.isBlank(mobile) && TelephoneNumber.mobile(mobile).isEmpty()) {
            problems.put("mobile", "This is no mobile number; one looks like 07700 900123, abroad it begins with +.");
        }
        if (kinds.isEmpty()) {
            problems.put("kinds", "Choose at least one kind of notice.");
        } else if (!KNOWN_KINDS.containsAll(kinds)) {
            problems.put(
                    "kinds", "The kinds of notices are %s.".formatted(String.join(", ", codes(MemberDetails.CHOICE))));
        }
        return problems;
    }

    /** The answers in the form in which they are kept; only without {@link #problems}. */
    public MemberDetails details() {
        return new MemberDetails(
                CleanText.line(name),
                kept(EmailAddress.normalised(email)),
                kept(TelephoneNumber.mobile(mobile)),
                kinds.stream().map(code -> Codes.known(NoticeKind.class, code)).collect(Collectors.toSet()));
    }

    static List<String> codes(Set<NoticeKind> kinds) {
        return Arrays.stream(NoticeKind.values())
                .filter(kinds::contains)
                .map(NoticeKind::code)
                .toList();
    }

    private static @Nullable String kept(Optional<String> address) {
        return address.orElse(null);
    }
}

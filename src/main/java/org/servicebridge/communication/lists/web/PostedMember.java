package org.servicebridge.communication.lists.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.lists.DistributionList;
import org.servicebridge.communication.lists.MemberAnswers;

/** The fields of the member form as a browser sends them; what was left empty may be missing. */
record PostedMember(
        @Nullable String name,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable List<String> kinds) {

    /** Lists of managers and directors offer no choice of kinds: they are for all that is meant for them. */
    MemberAnswers answers(DistributionList list) {
        List<String> chosen = Objects.requireNonNullElse(kinds, List.of());
        return new MemberAnswers(
                text(name),
                text(email),
                text(mobile),
                list.purpose().choosesKinds() ? chosen : MemberAnswers.empty().kinds());
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}

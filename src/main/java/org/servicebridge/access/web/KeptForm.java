package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What somebody wrote into a form of a page that was open for too long.
 *
 * @param path where it was sent to
 * @param fields what was in it, by name
 * @param lastPerson who had signed in last on that browser, as its cookie says; null where it does not
 */
record KeptForm(
        String path,
        Map<String, List<String>> fields,
        @Nullable String lastPerson) {

    private static final Set<String> NEVER_KEPT = Set.of("_csrf", "password", "webhookAddress");
    private static final Set<String> WRITTEN_BY_NOBODY = Set.of("version");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[-_.]");
    private static final int LONGEST = 64_000;

    static KeptForm of(HttpServletRequest request, @Nullable String lastPerson) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER_KEPT.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        return new KeptForm(request.getRequestURI().replaceFirst("^/*", "/"), fields, lastPerson);
    }

    /** Whether a person wrote or chose it; the page itself sends others along. */
    public boolean isWritten(String field) {
        return !WRITTEN_BY_NOBODY.contains(field);
    }

    /** The field's name as words, such as {@code Starts at}: the labels stay with the page that was open for too long. */
    public String label(String field) {
        return StringUtils.capitalize(String.join(" ", WORDS.split(field)).toLowerCase(Locale.ROOT));
    }

    boolean isShort() {
        return fields.values().stream()
                                .flatMap(List::stream)
                                .mapToInt(String::length)
                                .sum()
                        + fields.keySet().stream().mapToInt(String::length).sum()
                <= LONGEST;
    }
}

package org.servicebridge.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The calls of the engine's REST API that people need, by group; whatever is not listed is not offered. The engine's own rights
 * are asked after that: they know no parameters, and leave its steps' rules to be passed by.
 */
@Component
class EngineCalls {

    private static final String LIST = "engine-calls.txt";
    private static final Pattern OF_ENGINE =
            Pattern.compile("(?:/camunda/api/engine|/engine-rest)(?:/engine/default(?=/))?(/.*)");

    private final List<EngineCall> listed;

    EngineCalls() {
        this(read());
    }

    private EngineCalls(List<EngineCall> listed) {
        this.listed = listed;
    }

    private static List<EngineCall> read() {
        NamedFields named = new NamedFields();
        try {
            return new ClassPathResource(LIST)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> !named.defines(line))
                    .map(named::written)
                    .map(EngineCall::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of the engine's calls cannot be read", unreadable);
        }
    }

    /**
     * The line by which the person may make the call.
     *
     * @param path as it was asked, of either door
     * @throws Refusal where there is none
     */
    EngineCall offered(String method, String path, Actor person) {
        List<EngineCall> known = known("HEAD".equals(method) ? "GET" : method, withinEngine(path));
        if (known.isEmpty()) {
            throw Refusal.forbidden("Service Bridge does not offer this call of the engine; nothing was done.");
        }
        Optional<EngineCall> own =
                known.stream().filter(call -> call.isFor(person)).findFirst();
        return own.orElseThrow(
                () -> Refusal.forbidden("This call of the engine is not for your group; nothing was done."));
    }

    /** The lines of the path that fits best: {@code /task/count} is no task of that name. */
    private List<EngineCall> known(String method, String path) {
        List<EngineCall> fitting =
                listed.stream().filter(call -> call.is(method, path)).toList();
        return fitting.stream()
                .map(EngineCall::path)
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(best -> fitting.stream()
                        .filter(call -> call.path().equals(best))
                        .toList())
                .orElse(List.of());
    }

    /** The same for both doors, with or without the engine's name; what is none of the engine's calls keeps its whole path. */
    static String withinEngine(String path) {
        Matcher inside = OF_ENGINE.matcher(path);
        String call = inside.matches() ? inside.group(1) : path;
        return call.length() > 1 && call.endsWith("/") ? call.substring(0, call.length() - 1) : call;
    }
}

package org.servicebridge.docs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of a walk, and by what other files name it: a class by its own name, by the interface that it stands behind, and in models by its
 * bean; an enum in models by its codes; a model, table or form by its key.
 */
record WalkStop(String text, List<Pattern> names) {

    private static final Pattern JAVADOC = Pattern.compile("(?ms)^\\s*/\\*\\*.*?\\*/");
    private static final Pattern BEAN = Pattern.compile("@Component\\(\"(\\w+)\"\\)");
    private static final Pattern PORTS =
            Pattern.compile("(?s)\\b(?:class|record|enum) \\w+[^{]*? implements ([\\w, ]+)");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    static WalkStop at(Path file) {
        String text = JAVADOC.matcher(Pages.text(file)).replaceAll("");
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        Stream<String> names = name.endsWith(".java") ? ofClass(stem, text) : ofModel(stem);
        return new WalkStop(text, names.map(Pattern::compile).toList());
    }

    boolean names(WalkStop other) {
        return other.names.stream().anyMatch(name -> name.matcher(text).find());
    }

    private static Stream<String> ofClass(String stem, String text) {
        Stream<String> types = Stream.concat(
                Stream.of(stem), found(PORTS, text).flatMap(ports -> Arrays.stream(ports.split("[, ]+"))));
        Stream<String> codes = text.contains(" enum ") ? found(CODE, text).map("'%s'"::formatted) : Stream.of();
        return Stream.of(
                        types.map("\\b%s\\b"::formatted),
                        found(BEAN, text).map("\\b%s\\.\\w+\\((?:task|execution)"::formatted),
                        codes)
                .flatMap(named -> named);
    }

    private static Stream<String> ofModel(String stem) {
        String constant = stem.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of('"' + stem + '"', "\\bDecisionTable\\." + constant + "\\b");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}

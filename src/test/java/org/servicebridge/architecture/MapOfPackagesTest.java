package org.servicebridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.architecture.ProductionCode.ROOT;
import static org.servicebridge.architecture.ProductionCode.feature;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever opens {@code docs/architecture.md} sees the packages as they are, not as somebody once meant them. */
class MapOfPackagesTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Pattern BOX = Pattern.compile("    \\w+\\[\".*\"]");
    private static final Pattern ARROW = Pattern.compile("    \\w+ --> \\w+");
    private static final Pattern ROW = Pattern.compile("\\| `\\w+` \\|.*\\|.*\\|");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private static final SortedMap<String, SortedSet<String>> USES = uses();

    @Test
    void each_package_is_a_box_with_the_rooms_that_it_has() {
        assertDrawn(BOX, USES.keySet().stream().map(MapOfPackagesTest::box));
    }

    /** What is reached along other arrows needs none of its own, so that the map can be read. */
    @Test
    void each_arrow_is_a_dependency_that_no_other_arrows_lead_along() {
        assertDrawn(
                ARROW,
                USES.keySet().stream()
                        .flatMap(user -> usedBy(user).stream()
                                .filter(used -> !isReachedByOthers(user, used))
                                .map(used -> "    %s --> %s".formatted(user, used))));
    }

    @Test
    void each_package_is_a_row_with_what_it_is_for_and_all_that_it_uses() {
        assertDrawn(
                ROW,
                USES.entrySet().stream()
                        .map(each -> "| `%s` | %s | %s |"
                                .formatted(each.getKey(), purpose(each.getKey()), String.join(", ", each.getValue()))));
    }

    private static void assertDrawn(Pattern kind, Stream<String> lines) {
        List<String> real = lines.toList();
        List<String> drawn = text(DOCUMENT)
                .lines()
                .filter(line -> kind.matcher(line).matches())
                .toList();
        assertThat(Map.of("missing", without(real, drawn), "superfluous", without(drawn, real)))
                .as("Lines of %s", DOCUMENT)
                .isEqualTo(Map.of("missing", List.of(), "superfluous", List.of()));
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static String box(String feature) {
        String below = ProductionCode.CLASSES.getPackage(ROOT + feature).getSubpackagesInTree().stream()
                .map(JavaPackage::getName)
                .map(name -> name.substring(ROOT.length() + feature.length() + 1))
                .filter(name -> !name.contains("."))
                .sorted()
                .collect(Collectors.joining(", "));
        return "    %s[\"%s%s\"]".formatted(feature, feature, below.isEmpty() ? "" : "<br>" + below);
    }

    /** What the package says of itself. */
    private static String purpose(String feature) {
        String source = text(Path.of("src/main/java/org/servicebridge", feature, "package-info.java"));
        return JAVADOC.matcher(source)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replaceAll("\\n \\*", "")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    private static boolean isReachedByOthers(String user, String used) {
        return usedBy(user).stream()
                .filter(other -> !other.equals(used))
                .anyMatch(other -> reached(other).contains(used));
    }

    private static SortedSet<String> usedBy(String feature) {
        return USES.getOrDefault(feature, new TreeSet<>());
    }

    private static SortedSet<String> reached(String from) {
        SortedSet<String> all = new TreeSet<>(usedBy(from));
        usedBy(from).forEach(next -> all.addAll(reached(next)));
        return all;
    }

    private static SortedMap<String, SortedSet<String>> uses() {
        Map<String, SortedSet<String>> uses = ProductionCode.CLASSES.stream()
                .collect(Collectors.groupingBy(
                        type -> feature(type.getPackageName()),
                        Collectors.flatMapping(MapOfPackagesTest::used, Collectors.toCollection(TreeSet::new))));
        uses.remove("");
        return new TreeMap<>(uses);
    }

    private static Stream<String> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(target -> feature(target.getPackageName()))
                .filter(target -> !target.isEmpty() && !target.equals(feature(type.getPackageName())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

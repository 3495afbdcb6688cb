package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.servicebridge.ServiceBridge;
import org.servicebridge.engine.FormHead;
import org.servicebridge.engine.Markdown;

/**
 * A form draws its texts as Markdown, so that what people and providers wrote passes {@link Markdown} on its way there: else
 * their address becomes a link among ours, and whoever reads it takes it for ours. The walks look at the texts themselves.
 */
class TextsOfOthersTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern PARAMETER =
            Pattern.compile("<camunda:inputParameter name=\"(\\w+)\">([^<]*)</camunda:inputParameter>");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(");

    /** As deep as a step asks others for its words. */
    private static final int DEEPEST = 5;

    /** What nobody else has written: numbers, and words of ours alone. */
    private static final Set<String> OURS = Set.of(
            "calls.nextNotice",
            "changeTexts.approval",
            "checkReadiness.header",
            "intake.advice",
            "intake.views",
            "nonBau.advice",
            "noticePlan.clock",
            "record.lackingInUpdate",
            "record.lackingOfResolution",
            "record.reported",
            "reporterTexts.notReached",
            "rotaFindings.header",
            "summaryTexts.way",
            // not drawn, but filled into a field or a list of the same name
            "changeOptions.answers",
            "summaryTexts.part");

    /** The head of every task's form, which no input parameter names. */
    private static final String HEAD = "summary";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(ServiceBridge.class);
    private static final Map<String, Class<?>> BEANS = NamedBeans.all();

    @Test
    void what_a_form_draws_passes_the_one_place_that_takes_marks_and_links_from_it() {
        Set<String> unescaped = new TreeSet<>();
        shown().forEach((place, calls) -> calls.stream()
                .filter(call -> !OURS.contains(call) && !passesMarkdown(call))
                .forEach(call -> unescaped.add(place + ": " + call)));

        assertThat(unescaped).isEmpty();
    }

    @Test
    void what_is_said_to_be_ours_alone_passes_it_nowhere_and_is_drawn() {
        Set<String> drawn = new TreeSet<>();
        shown().values().forEach(drawn::addAll);

        assertThat(OURS).isSubsetOf(drawn).noneMatch(TextsOfOthersTest::passesMarkdown);
    }

    @Test
    void so_does_the_head_of_every_form() {
        assertThat(CODE.get(FormHead.class).getAllSubclasses())
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head.getMethods().stream()
                                .filter(method -> method.getName().equals(HEAD))
                                .allMatch(TextsOfOthersTest::reachesMarkdown))
                        .as(head.getName())
                        .isTrue());
    }

    /** The calls that fill the places of the forms' texts. */
    private static Map<String, Set<String>> shown() {
        String models = ProcessModel.all().stream().map(ProcessModel::xml).collect(Collectors.joining());
        Map<String, Set<String>> calls = new TreeMap<>();
        for (FormModel form : FormModel.all()) {
            form.components().stream()
                    .flatMap(component ->
                            PLACE.matcher(component.path("text").asText("")).results())
                    .forEach(place -> calls.put(place.group(1), new TreeSet<>()));
        }
        Matcher parameter = PARAMETER.matcher(models);
        while (parameter.find()) {
            if (calls.containsKey(parameter.group(1))) {
                Matcher call = CALL.matcher(parameter.group(2));
                while (call.find()) {
                    calls.get(parameter.group(1)).add(call.group(1) + "." + call.group(2));
                }
            }
        }
        return calls;
    }

    private static boolean passesMarkdown(String call) {
        String[] parts = call.split("\\.");
        Class<?> bean = BEANS.get(parts[0]);
        return bean != null
                && CODE.get(bean).getAllMethods().stream()
                        .filter(method -> method.getName().equals(parts[1]))
                        .anyMatch(TextsOfOthersTest::reachesMarkdown);
    }

    private static boolean reachesMarkdown(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        List<JavaCodeUnit> next = List.of(method);
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            seen.addAll(next);
            List<JavaCodeUnit> called = next.stream()
                    .flatMap(unit -> unit.getAccessesFromSelf().stream())
                    .flatMap(access -> access.getTarget().resolveMember().stream())
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .filter(unit -> !seen.contains(unit))
                    .distinct()
                    .toList();
            if (called.stream().anyMatch(unit -> unit.getOwner().isEquivalentTo(Markdown.class))) {
                return true;
            }
            next = called.stream()
                    .filter(unit -> unit.getOwner().getPackageName().startsWith("org.servicebridge"))
                    .toList();
        }
        return false;
    }
}

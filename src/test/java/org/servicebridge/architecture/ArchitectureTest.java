package org.servicebridge.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.architecture.ProductionCode.ROOT;
import static org.servicebridge.architecture.ProductionCode.feature;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine is known in few places, features meet at their top packages, and nothing goes in circles. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 250;
    private static final Pattern OUTBOX_TABLES =
            Pattern.compile("\\b(from|into|update|join)\\s+(delivery|letter|sending_budget)\\b");

    private static final JavaClasses CODE = ProductionCode.CLASSES;

    @Test
    void the_engine_is_known_below_process_and_where_it_is_set_up_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.servicebridge..process..",
                        "org.servicebridge.engine..",
                        "org.servicebridge.access..",
                        "org.servicebridge.demonstration..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    /** Pages show what waits; what moves a process is named after the event in a port of the feature. */
    @Test
    void processes_are_started_and_told_below_process_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.servicebridge..process..", "org.servicebridge.engine..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Messages.class, Processes.class)
                .check(CODE);
    }

    @Test
    void a_feature_reaches_another_through_its_top_package_only() {
        classes()
                .should(new ArchCondition<JavaClass>("know only the top packages of other features") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(ArchitectureTest::reachesInside)
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .check(CODE);
    }

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.servicebridge.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void the_outbox_stands_on_the_ground_floor() {
        noClasses()
                .that()
                .resideInAPackage("org.servicebridge.outbox..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a feature",
                        type -> !List.of("", "outbox", "access", "text").contains(feature(type.getPackageName()))))
                .check(CODE);
    }

    /** Whatever is sent is handed to the outbox, and whoever wants to know what became of it asks there. */
    @Test
    void only_the_outbox_touches_what_it_sends() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> others = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith("src/main/java/org/servicebridge/outbox"))
                    .filter(file -> OUTBOX_TABLES.matcher(text(file)).find())
                    .toList();

            assertThat(others).isEmpty();
        }
    }

    /** Such a stream keeps its connection until somebody closes it; a list gives it back. */
    @Test
    void no_query_is_read_as_a_stream() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(name("stream")).and(target(owner(assignableTo(JdbcClient.MappedQuerySpec.class)))))
                .orShould()
                .callMethodWhere(target(nameMatching("queryForStream")))
                .check(CODE);
    }

    /**
     * What such a query finds may have ended in the same step; the engine's own package leaves that out. A filter is no query
     * yet, and whether there is what a call names is asked before any step.
     */
    @Test
    void what_runs_for_an_incident_is_asked_for_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.servicebridge.engine..")
                .and()
                .doNotHaveSimpleName("TasklistFilters")
                .and()
                .doNotHaveSimpleName("NamedInCalls")
                .should()
                .callMethodWhere(target(nameMatching("create(Task|ProcessInstance)Query")))
                .check(CODE);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(CODE);
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CODE);
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)(\\$.*)?")
                .check(CODE);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_checked_for_null() {
        classes()
                .should(new ArchCondition<JavaClass>("live in a package marked against null") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not"));
                        }
                    }
                })
                .check(CODE);
    }

    @Test
    void controllers_stand_below_web() {
        classes()
                .that(DescribedPredicate.describe(
                        "are controllers",
                        type -> type.isMetaAnnotatedWith("org.springframework.stereotype.Controller")
                                || type.isAnnotatedWith("org.springframework.stereotype.Controller")))
                .should()
                .resideInAPackage("org.servicebridge..web..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void no_file_is_longer_than_can_be_read_at_once() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .toList();

            assertThat(tooLong).isEmpty();
        }
    }

    /**
     * The demonstration is no feature: it sets the others up from outside. Below {@code process}, all may use what joins the
     * record to the engine, since the cards' variables have one writer.
     */
    private static boolean reachesInside(Dependency dependency) {
        String origin = feature(dependency.getOriginClass().getPackageName());
        String target = dependency.getTargetClass().getPackageName();
        String feature = feature(target);
        return !feature.isEmpty()
                && !origin.equals("demonstration")
                && !(isProcess(dependency.getOriginClass().getPackageName())
                        && target.equals(ROOT + "incident.process"))
                && !feature.equals(origin)
                && !target.equals(ROOT + feature);
    }

    private static boolean isProcess(String packageName) {
        return packageName.endsWith(".process");
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

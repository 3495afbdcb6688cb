package org.servicebridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.context.BootstrapUtils;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/** A start of the application costs as much as a hundred tests: all but a few classes share one. */
class OneApplicationTest {

    private static final int MOST_STARTS = 6;

    private static final List<Class<?>> STARTING = starting();

    @Test
    void tests_start_few_applications() {
        // when
        Map<MergedContextConfiguration, List<String>> starts = STARTING.stream()
                .collect(Collectors.groupingBy(
                        OneApplicationTest::started, Collectors.mapping(Class::getSimpleName, Collectors.toList())));

        // then
        assertThat(STARTING).hasSizeGreaterThan(100);
        assertThat(starts.values().stream().filter(classes -> classes.size() < STARTING.size() / 2))
                .as("Classes whose annotations ask for a start of their own")
                .hasSizeLessThan(MOST_STARTS);
    }

    @Test
    void whoever_starts_the_application_is_known_by_a_tag() {
        assertThat(STARTING)
                .allSatisfy(type -> assertThat(AnnotationSupport.findRepeatableAnnotations(type, Tag.class))
                        .extracting(Tag::value)
                        .contains("application"));
    }

    private static List<Class<?>> starting() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(SpringBootTest.class));
        return classes.findCandidateComponents("org.servicebridge").stream()
                .<Class<?>>map(type -> ClassUtils.resolveClassName(String.valueOf(type.getBeanClassName()), null))
                .filter(OneApplicationTest::isRunByTheBuild)
                .toList();
    }

    private static boolean isRunByTheBuild(Class<?> type) {
        return type.getSimpleName().endsWith("Test");
    }

    private static MergedContextConfiguration started(Class<?> test) {
        return BootstrapUtils.resolveTestContextBootstrapper(test).buildMergedContextConfiguration();
    }
}

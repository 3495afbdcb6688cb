package org.servicebridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** The names of all tests read as one list of what the incident process does. */
class TestNamesTest {

    private static final Pattern SENTENCE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");

    @Test
    void every_test_is_named_by_a_sentence_in_lower_case_with_underscores() throws IOException {
        // when
        List<MethodMetadata> tests = tests();

        // then
        assertThat(tests).hasSizeGreaterThan(900);
        assertThat(tests)
                .filteredOn(test -> !SENTENCE.matcher(test.getMethodName()).matches())
                .extracting(test -> test.getDeclaringClassName() + "." + test.getMethodName())
                .isEmpty();
    }

    private static List<MethodMetadata> tests() throws IOException {
        var classes = new SimpleMetadataReaderFactory();
        List<MethodMetadata> tests = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("file:target/test-classes/org/**/*.class")) {
            tests.addAll(classes.getMetadataReader(file)
                    .getAnnotationMetadata()
                    .getAnnotatedMethods(Testable.class.getName()));
        }
        return tests;
    }
}

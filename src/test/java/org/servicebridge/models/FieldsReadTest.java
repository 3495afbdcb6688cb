package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A number, an address or a reference is read in one way, whichever form it is typed into: a field that asks for one is listed
 * here with what reads it, and is tried where that is tested.
 */
class FieldsReadTest {

    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:number|(?<!by )telephone|mobile|mail|address|reference|ticket|problem record|anybody else)\\b|\\breached\\?$");

    /** By their keys, with the class of the package {@code text} that reads them. */
    private static final Map<String, String> READ = Map.ofEntries(
            Map.entry("telephone", "NumbersInText"),
            Map.entry("organisations", "NumbersInText"),
            Map.entry("contact", "TelephoneNumber and EmailAddress"),
            Map.entry("ownerContact", "TelephoneNumber and EmailAddress"),
            Map.entry("number", "TelephoneNumber and EmailAddress"),
            Map.entry("contactEmail", "EmailAddress"),
            Map.entry("address", "EmailAddress"),
            Map.entry("others", "EmailAddress"),
            Map.entry("reference", "HssiReference"),
            Map.entry("hssiReference", "HssiReference"),
            Map.entry("duplicateOf", "HssiReference"));

    /** References of other houses, which nobody here can read, and a sentence that may name any way to reach somebody. */
    private static final Set<String> AS_TYPED =
            Set.of("providerReference", "deskReference", "problemReference", "rfcNumber", "planned", "reporter");

    @Test
    void each_field_that_asks_for_a_number_an_address_or_a_reference_is_read_by_the_one_reading() {
        Set<String> asked = FormModel.all().stream()
                .flatMap(form -> form.components().stream())
                .filter(FieldsReadTest::isTyped)
                .filter(field -> ASKED.matcher(field.path("label").asText("")).find())
                .map(field -> field.path("key").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isSubsetOf(listed()).contains("telephone", "organisations", "duplicateOf", "rfcNumber");
    }

    @Test
    void no_field_is_listed_that_is_not_there() {
        Set<String> there =
                FormModel.all().stream().flatMap(form -> form.keys().stream()).collect(Collectors.toSet());

        assertThat(there).containsAll(listed());
    }

    @Test
    void references_of_other_houses_and_names_of_speakers_are_read_on_one_line() throws IOException {
        Pattern asText = Pattern.compile(
                "\\b(?:text|required)\\(\\s*(?:FormAnswers\\.BY|BY|\"(?:by|(?:provider|desk|problem)Reference|rfcNumber)\")");

        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(asText));
        }
    }

    private static Set<String> listed() {
        return Stream.concat(READ.keySet().stream(), AS_TYPED.stream()).collect(Collectors.toSet());
    }

    private static boolean isTyped(JsonNode field) {
        String type = field.path("type").asText();
        return type.equals("textfield") || type.equals("textarea");
    }
}

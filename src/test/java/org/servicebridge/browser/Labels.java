package org.servicebridge.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What people read for a value of a field, so that rewording a form breaks no test. */
final class Labels {

    private Labels() {}

    /** The labels that the forms give this value; the value itself where none does, as for choices from the catalogue. */
    static Set<String> of(String key, String value) {
        Set<String> labels = new TreeSet<>();
        try (DirectoryStream<Path> forms = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
            for (Path form : forms) {
                collect(new ObjectMapper().readTree(form.toFile()), key, value, labels);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return labels.isEmpty() ? Set.of(value) : labels;
    }

    private static void collect(JsonNode parent, String key, String value, Set<String> labels) {
        for (JsonNode component : parent.path("components")) {
            if (key.equals(component.path("key").asText())) {
                for (JsonNode option : component.path("values")) {
                    if (value.equals(option.path("value").asText())) {
                        labels.add(option.path("label").asText());
                    }
                }
            }
            collect(component, key, value, labels);
        }
    }
}

package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Chromium;

/**
 * Every file stands as Camunda Modeler saves it, so that one changed word is one changed line. With
 * {@code -Dwrite} a file that does not is written anew instead.
 */
class SavedByModelerTest {

    private static final boolean WRITE = Boolean.getBoolean("write");

    private final List<String> findings = new ArrayList<>();

    @Test
    void processes_stand_as_modeler_saves_them() throws IOException {
        check("bpmn", "bpmn");
    }

    @Test
    void decisions_stand_as_modeler_saves_them() throws IOException {
        check("dmn", "dmn");
    }

    /** The order of the names in a field, too, is Modeler's here, but only its form editor could hold it. */
    @Test
    void forms_stand_as_modeler_saves_them() throws IOException {
        check("forms", "form");
    }

    private void check(String folder, String ending) throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not installed");
        ModelerPage modeler = ModelerPage.open();

        for (Path file : ModelFolder.files(folder, "." + ending)) {
            String text = ModelFolder.text(file);
            String saved = modeler.saved(ending, text);
            if (WRITE && !saved.equals(text)) {
                Files.writeString(file, saved);
            } else if (!saved.equals(text)) {
                findings.add(firstDifference(file, text.split("\n", -1), saved.split("\n", -1)));
            }
        }

        assertThat(findings)
                .as("mvn test -Dtest=SavedByModelerTest -Dwrite writes them anew")
                .isEmpty();
    }

    private static String firstDifference(Path file, String[] lines, String[] saved) {
        int line = IntStream.range(0, Math.max(lines.length, saved.length))
                .filter(index -> !line(lines, index).equals(line(saved, index)))
                .findFirst()
                .orElseThrow();
        return "%s, line %d:%n  is     %s%n  saved  %s%n"
                .formatted(file, line + 1, line(lines, line), line(saved, line));
    }

    private static String line(String[] lines, int index) {
        return index < lines.length ? lines[index] : "(end of file)";
    }
}

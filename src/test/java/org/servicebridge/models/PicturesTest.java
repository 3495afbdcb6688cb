package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads a page sees the diagrams that run: each picture names the checksum of the model from which it was drawn. With
 * {@code -Dwrite} those that are not of the model as it is are drawn anew, which needs Chromium.
 */
class PicturesTest {

    private static final boolean WRITE = Boolean.getBoolean("write");
    private static final Path OVERVIEW = Path.of("docs/process-owner.md");

    private static final List<Path> MODELS = ModelFolder.files("bpmn", ".bpmn");

    @BeforeAll
    static void drawWhereAsked() throws IOException {
        if (WRITE) {
            drawMissing();
        }
    }

    @Test
    void every_model_has_a_picture_that_was_drawn_from_it_as_it_is() {
        assertThat(MODELS)
                .as("Models without a picture of them as they are; mvn test -Dtest=PicturesTest -Dwrite draws it")
                .filteredOn(model -> !Picture.of(model).isOf(model))
                .isEmpty();
    }

    @Test
    void every_picture_is_of_a_model_and_stands_on_the_process_owners_page() {
        // given
        List<Path> pictures = ModelFolder.files("docs/images", "").stream()
                .filter(Files::isRegularFile)
                .toList();

        // then
        assertThat(pictures)
                .containsExactlyInAnyOrderElementsOf(
                        MODELS.stream().map(model -> Picture.of(model).file()).toList())
                .allSatisfy(picture -> assertThat(ModelFolder.text(OVERVIEW))
                        .contains("](images/%s)".formatted(picture.getFileName())));
    }

    private static void drawMissing() throws IOException {
        List<Path> missing =
                MODELS.stream().filter(model -> !Picture.of(model).isOf(model)).toList();
        if (missing.isEmpty()) {
            return;
        }
        ModelerPage page = ModelerPage.open();
        for (Path model : missing) {
            Files.writeString(Picture.of(model).file(), Picture.naming(model, page.drawn(ModelFolder.text(model))));
        }
    }
}

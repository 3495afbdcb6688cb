package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of an HSSI is seen at one look: on a screen of 1,920 by 1,080 at two thirds of its size, what stands there can still be read. */
class MainDiagramsTest {

    private static final double WIDTH = 2880;
    private static final double HEIGHT = 1080;

    @ParameterizedTest
    @ValueSource(strings = {"hssi", "hssi-in-hours", "hssi-out-of-hours", "manage-hssi"})
    void each_main_diagram_fits_on_one_screen(String name) {
        ProcessModel main = ProcessModel.all().stream()
                .filter(model -> model.name().equals(name))
                .findAny()
                .orElseThrow();

        Rectangle2D drawn = drawn(Diagram.of(main));

        assertThat(drawn.getWidth()).as("width").isBetween(1.0, WIDTH);
        assertThat(drawn.getHeight()).as("height").isBetween(1.0, HEIGHT);
    }

    private static Rectangle2D drawn(Diagram diagram) {
        Stream<Rectangle2D> lines = diagram.lines().values().stream()
                .flatMap(line -> line.stream().map(point -> new Rectangle2D.Double(point.getX(), point.getY(), 0, 0)));
        return Stream.concat(diagram.boxes().values().stream(), lines)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }
}

package org.servicebridge.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.chrome.ChromeDriver;
import org.servicebridge.testing.Chromium;
import org.webjars.WebJarVersionLocator;

/** An empty page on which diagrams are drawn as Camunda Modeler and Cockpit draw them. */
final class DrawingPage {

    private static final String DRAWN = """
            const place = document.createElement('div');
            place.style.cssText = 'width: 1600px; height: 1000px';
            document.body.append(place);
            const viewer = new BpmnJS({container: place});
            return viewer.importXML(arguments[0])
                .then(({warnings}) => {
                  if (warnings.length > 0) {
                    throw new Error(warnings.map(warning => warning.message).join());
                  }
                  return viewer.saveSVG();
                })
                .then(({svg}) => {
                  viewer.destroy();
                  place.remove();
                  return svg;
                });
            """;

    private final ChromeDriver page;

    private DrawingPage(ChromeDriver page) {
        this.page = page;
    }

    static DrawingPage open() {
        ChromeDriver page = Chromium.emptyWindow();
        // As a script of the page itself, whose names are global.
        page.executeScript("(0, eval)(arguments[0])", viewer());
        return new DrawingPage(page);
    }

    /** The same each time: arrow heads have names by chance. One element a line, so that a change can be seen. */
    String drawn(String model) {
        String svg = (String) page.executeScript(DRAWN, model);
        return svg.substring(svg.indexOf("<svg"))
                .replaceAll(
                        "(sequenceflow-end|messageflow-start|messageflow-end|association-start|association-end"
                                + "|conditional-flow-marker|conditional-default-flow-marker)-(\\w+)-(\\w+)-\\w+",
                        "$1-$2-$3")
                .replaceFirst(" version=\"1.1\">", " version=\"1.1\" style=\"background: white\">")
                .replace("<g class=\"djs-group\">", "\n<g class=\"djs-group\">");
    }

    private static String viewer() {
        String path = new WebJarVersionLocator().fullPath("bpmn-js", "dist/bpmn-viewer.production.min.js");
        try (InputStream script = DrawingPage.class.getClassLoader().getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}

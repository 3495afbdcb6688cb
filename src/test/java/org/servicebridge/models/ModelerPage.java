package org.servicebridge.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.chrome.ChromeDriver;
import org.servicebridge.testing.Chromium;
import org.webjars.WebJarVersionLocator;

/** What Camunda Modeler makes of a file that is opened, drawn or saved: an empty page with the libraries by which it does that. */
final class ModelerPage {

    /** Each kind of file by its ending. */
    private static final String SAVED = """
            const bpmn = new BpmnJS().get('moddle');
            const dmn = new DmnJS();
            window.saved = {
              bpmn: async text => {
                const {rootElement} = await bpmn.fromXML(text);
                return (await bpmn.toXML(rootElement, {format: true})).xml;
              },
              dmn: text => new Promise((done, failed) => {
                const or = next => (error, result) => error ? failed(error) : next(result);
                dmn.importXML(text, {open: false}, or(() => dmn.saveXML({format: true}, or(done))));
              }),
              form: text => JSON.stringify(JSON.parse(text), null, 2)
            };
            """;

    /** As Modeler and Cockpit show it. */
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

    private ModelerPage(ChromeDriver page) {
        this.page = page;
    }

    static ModelerPage open() {
        ChromeDriver page = Chromium.emptyWindow();
        for (String library : new String[] {
            library("bpmn-js", "dist/bpmn-viewer.production.min.js"),
            library("dmn-js", "dist/dmn-viewer.production.min.js"),
            SAVED
        }) {
            // As a script of the page itself, whose names are global.
            page.executeScript("(0, eval)(arguments[0])", library);
        }
        return new ModelerPage(page);
    }

    /** @param ending of the file's name, which tells its kind */
    String saved(String ending, String text) {
        return (String) page.executeScript("return saved[arguments[0]](arguments[1])", ending, text);
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

    private static String library(String name, String file) {
        String path = new WebJarVersionLocator().fullPath(name, file);
        try (InputStream script = ModelerPage.class.getClassLoader().getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}

package org.servicebridge.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Keeps what Chromium shows under {@code target/screenshots}, where somebody wants to look at it: {@code -Dpictures}. */
final class Pictures {

    private static final Path PLACE = Path.of("target", "screenshots");
    private static final boolean WANTED = System.getProperty("pictures") != null;

    private final ChromeDriver driver;

    Pictures(ChromeDriver driver) {
        this.driver = driver;
    }

    void window(String name) {
        if (WANTED) {
            windowInAnyCase(name);
        }
    }

    /** For whoever looks into why a test failed. */
    void windowInAnyCase(String name) {
        keep(name, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The page from top to end. */
    void page(String name) {
        if (WANTED) {
            Map<String, Object> shot = driver.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
            keep(name.replaceAll("\\W+", "-"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        }
    }

    private static void keep(String name, byte[] picture) {
        try {
            Files.createDirectories(PLACE);
            Files.write(PLACE.resolve(name + ".png"), picture);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

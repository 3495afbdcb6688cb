package org.servicebridge.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The one headless Chromium of the process, which ends with it. */
public final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static @Nullable ChromeDriver running;

    private Chromium() {}

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** A window without anything that was set for an earlier one, or that this address has left: cookies, storage. */
    public static synchronized ChromeDriver freshWindow(String address) {
        ChromeDriver driver = emptyWindow();
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
        return driver;
    }

    /** A window that shows nothing yet, the only one then. */
    public static synchronized ChromeDriver emptyWindow() {
        ChromeDriver driver = running();
        Set<String> earlier = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        for (String window : earlier) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(fresh);
        return driver;
    }

    private static ChromeDriver running() {
        if (running == null) {
            running = start(TestData.directory("chromium"));
        }
        return running;
    }

    private static ChromeDriver start(Path directory) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                // Chromium refuses to run as root with its sandbox, and build machines give little shared memory.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                // Drawing without a graphics card takes a fifth of a test's time; nobody watches the movements.
                "--disable-gpu-compositing",
                "--disable-software-rasterizer",
                "--disable-smooth-scrolling",
                "--force-prefers-reduced-motion",
                "--mute-audio",
                // One process draws all pages, and none waits in reserve: each start of one costs half a second.
                "--renderer-process-limit=1",
                "--process-per-site",
                "--disable-site-isolation-trials",
                "--in-process-gpu",
                "--enable-features=NetworkServiceInProcess2",
                "--disable-features=PaintHolding,Translate,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess,"
                        + "BackForwardCache",
                "--disable-extensions",
                "--disable-background-networking",
                "--user-data-dir=" + directory.resolve("profile"));
        options.setBinary(PROGRAM.toFile());
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .withLogFile(directory.resolve("driver.log").toFile())
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(started::quit));
        return started;
    }
}

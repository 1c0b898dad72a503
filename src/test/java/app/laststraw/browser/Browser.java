package app.laststraw.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window. Nothing is downloaded: it and its driver are those on the PATH, or there is none. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Without a window there is none, and the page would think itself on a telephone. */
    private static final String A_MOUSE = "--blink-settings=primaryHoverType=2,availableHoverTypes=2,"
            + "primaryPointerType=4,availablePointerTypes=4";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final WebDriverWait patience;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.patience = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(40));
        patience.ignoreAll(List.of(
                NoSuchElementException.class,
                StaleElementReferenceException.class,
                ElementNotInteractableException.class,
                ElementClickInterceptedException.class));
    }

    /**
     * Skips the tests where there is no browser, unless {@code LASTSTRAW_BROWSER=required}: then they fail.
     *
     * @param profile an empty folder
     */
    static Browser open(Path profile) {
        Optional<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> itsDriver = onPath("chromedriver");
        if (browser.isEmpty() || itsDriver.isEmpty()) {
            String missing = "Chromium and ChromeDriver are not both on the PATH: nobody looked at the page";
            if ("required".equals(System.getenv("LASTSTRAW_BROWSER"))) {
                fail(missing);
            }
            Assumptions.abort(missing);
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(itsDriver.orElseThrow())
                .usingAnyFreePort()
                .withEnvironment(Map.of("LANGUAGE", "en_US")) // a day is typed month first
                .build();
        return new Browser(new ChromeDriver(service, options(browser.orElseThrow(), profile)));
    }

    private static ChromeOptions options(File browser, Path profile) {
        return new ChromeOptions()
                .setBinary(browser)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--lang=en-US",
                        A_MOUSE,
                        "--user-data-dir=" + profile);
    }

    private static Optional<File> onPath(String... names) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** A desk: a window, a mouse. */
    void onDesktop() {
        measure(1280, 900, false);
        colours("light");
    }

    /** A phone, held upright, and a finger. */
    void onPhone() {
        measure(390, 844, true);
        colours("light");
    }

    void inTheDark() {
        colours("dark");
    }

    private void measure(int width, int height, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    }

    private void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // A picture is not to be taken of a form that is half there.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Loads the page afresh, even where only what stands behind the # differs. */
    void load(String address) {
        driver.get("about:blank");
        driver.get(address);
    }

    /** Whatever was loaded before stays open in a tab of its own. */
    void loadInNewTab(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        onDesktop();
        driver.get(address);
    }

    /** Closes all tabs but one. */
    void closeOtherTabs() {
        String kept = driver.getWindowHandle();
        for (String tab : driver.getWindowHandles()) {
            if (!tab.equals(kept)) {
                driver.switchTo().window(tab).close();
            }
        }
        driver.switchTo().window(kept);
    }

    /** What {@code look} finds, once it finds something; false and null are nothing. */
    <T> T await(String what, Function<WebDriver, T> look) {
        return patience.withMessage(() -> what).until(look);
    }

    WebElement await(String css) {
        return await(css, page -> page.findElement(By.cssSelector(css)));
    }

    void awaitGone(String css) {
        await(css + " to go", page -> all(css).isEmpty());
    }

    /** The first of {@code css} that says {@code words}. */
    WebElement awaitSaying(String css, String words) {
        String find = "return [...document.querySelectorAll(arguments[0])]"
                + ".find((each) => each.innerText.includes(arguments[1]))";
        return await("“" + words + "” in " + css, page -> (WebElement) driver.executeScript(find, css, words));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void click(String css) {
        click(css, page -> page.findElement(By.cssSelector(css)));
    }

    void click(String what, Function<WebDriver, WebElement> find) {
        await("to click " + what, page -> {
            find.apply(page).click();
            return true;
        });
    }

    void type(String css, CharSequence... keys) {
        await("to type in " + css, page -> {
            page.findElement(By.cssSelector(css)).sendKeys(keys);
            return true;
        });
    }

    /** Keys go to whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab until {@code css} has the focus, as one does who has no mouse. */
    void tabTo(String css) {
        for (int steps = 0; steps < 60; steps++) {
            if (isFocused(css)) {
                return;
            }
            press(Keys.TAB);
        }
        fail("Tab does not lead to " + css);
    }

    /** The same, backwards. */
    void tabBackTo(String css) {
        for (int steps = 0; steps < 60; steps++) {
            if (isFocused(css)) {
                return;
            }
            new Actions(driver)
                    .keyDown(Keys.SHIFT)
                    .sendKeys(Keys.TAB)
                    .keyUp(Keys.SHIFT)
                    .perform();
        }
        fail("Shift and Tab do not lead to " + css);
    }

    boolean isFocused(String css) {
        return Boolean.TRUE.equals(ask("return document.activeElement.matches(arguments[0])", css));
    }

    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Whether anything that is shown is wider than its place. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                ask("return [document.documentElement, ...document.querySelectorAll('main, .messages, "
                        + ".thread, .modal, .modal-body')].some((each) => each.scrollWidth > each.clientWidth)"));
    }

    /** Keeps a picture of what is on the screen under {@code target/screenshots}. */
    void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}

package gongji.channel.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Chromium as it comes with the system, driven by what a person sees: labels and roles. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path AXE = Path.of("src/test/npm/node_modules/axe-core/axe.min.js");
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts, or skips the test with a message where there is none. */
    static Browser start() {
        assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no chromium or chromedriver: bin/check --install installs them");
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--lang=zh-CN", "--window-size=500,860");
        return new Browser(new ChromeDriver(options));
    }

    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens a page as somebody who was never there. */
    void openAsStranger(String address) {
        driver.get(address);
        driver.manage().deleteAllCookies();
        run("localStorage.clear()");
        open(address);
    }

    /** Opens a page as somebody whose cookie says who it is. */
    void openAs(String address, String name, String value) {
        driver.get(address);
        driver.manage().deleteAllCookies();
        driver.manage().addCookie(new Cookie(name, value));
        run("localStorage.clear()");
        open(address);
    }

    /** Types a question and presses Enter. {@return how many milliseconds later its answer was on the screen} */
    long enter(String words) {
        run("""
                const log = document.getElementById('log');
                const before = log.querySelectorAll('.reply').length;
                window.took = 0;
                document.getElementById('input').addEventListener('keydown', event => {
                  if (event.key === 'Enter') {
                    const start = performance.now();
                    const seen = new MutationObserver(() => {
                      if (log.querySelectorAll('.reply').length > before) {
                        seen.disconnect();
                        requestAnimationFrame(() => { window.took = performance.now() - start; });
                      }
                    });
                    seen.observe(log, { childList: true });
                  }
                }, { once: false, signal: (window.stop = new AbortController()).signal });""");
        say(words);
        untilScript("return window.took > 0");
        return ((Number) run("window.stop.abort(); return Math.round(window.took)")).longValue();
    }

    /** {@return what a browser that was never there loads until the page stands, in bytes over the wire} */
    long bytesOfAFirstVisit(String address) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        openAsStranger(address);
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        open(address);
        return ((Number) run("""
                return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .filter(it => !it.name.includes('/api/')).reduce((sum, it) => sum + it.transferSize, 0)"""))
                .longValue();
    }

    void open(String address) {
        driver.get(address);
        untilScript("return document.getElementById('log').getAttribute('aria-live') === 'polite'");
    }

    void reload() {
        driver.navigate().refresh();
        untilScript("return document.getElementById('log').getAttribute('aria-live') === 'polite'");
    }

    void say(String words) {
        WebElement input = input();
        input.sendKeys(words, Keys.ENTER);
    }

    WebElement input() {
        return named("textarea", "输入消息");
    }

    /** Finds an element by tag and accessible name. */
    WebElement named(String tag, String name) {
        return driver.findElements(By.tagName(tag))
                .stream()
                .filter(element -> name.equals(element.getAccessibleName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " with the name " + name));
    }

    List<String> choices() {
        return driver.findElements(By.cssSelector("#log .choices button")).stream().map(WebElement::getText).toList();
    }

    /** Presses once the page stands still: what has just come scrolls itself into sight, and a click that aimed before would miss. */
    void press(String label) {
        until("a button " + label, () -> button(label).isPresent());
        driver.executeAsyncScript("setTimeout(arguments[0], 100)");
        WebElement button = button(label).orElseThrow();
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    /** Hands in a file where the page takes one. */
    void handIn(Path paper) {
        driver.findElement(By.id("file")).sendKeys(paper.toAbsolutePath().toString());
    }

    /** Presses a link that is a file. {@return what arrived in the folder} */
    String download(String label, Path folder) throws IOException {
        driver.executeCdpCommand("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
        WebElement link = driver.findElements(By.cssSelector("a[download]"))
                .stream()
                .filter(it -> it.getText().contains(label))
                .reduce((earlier, latest) -> latest)
                .orElseThrow();
        Path file = folder.resolve(Objects.requireNonNull(link.getDomAttribute("download")));
        link.click();
        until("the file " + file, () -> Files.exists(file));
        return Files.readString(file);
    }

    /** Shows the page as it would be printed, or on the screen again. */
    void onPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : "screen"));
    }

    Optional<WebElement> button(String label) {
        return driver.findElements(By.tagName("button"))
                .stream()
                .filter(it -> it.isDisplayed() && it.getText().contains(label))
                .findFirst();
    }

    /** {@return what the conversation shows} */
    String log() {
        return driver.findElement(By.cssSelector("[role=log]")).getText();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    void untilLog(String words) {
        until("the log to show " + words, () -> log().contains(words));
    }

    void until(String what, Wait wait) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50)).withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> wait.isOver());
    }

    Object run(String script) {
        return Objects.requireNonNullElse(driver.executeScript(script), "");
    }

    void untilScript(String script) {
        until(script, () -> Boolean.TRUE.equals(run(script)));
    }

    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Opens another tab and goes there. */
    void newTab() {
        driver.switchTo().newWindow(WindowType.TAB);
    }

    void closeTab(String back) {
        driver.close();
        driver.switchTo().window(back);
    }

    String title() {
        return Objects.requireNonNullElse(driver.getTitle(), "");
    }

    String tab() {
        return driver.getWindowHandle();
    }

    void toTab(String handle) {
        driver.switchTo().window(handle);
    }

    void shoot(String name) throws IOException {
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** {@return what axe finds serious or critical, a line each} */
    Object barriers() throws IOException {
        assumeTrue(Files.exists(AXE), "no axe-core: bin/check --install installs it");
        driver.executeScript(Files.readString(AXE));
        return Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document).then(found => done(found.violations
                  .filter(it => it.impact === 'serious' || it.impact === 'critical')
                  .map(it => it.id + ': ' + it.nodes.map(node => node.html.slice(0, 120)).join(' | '))));"""));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Something to wait for. */
    interface Wait {

        boolean isOver();
    }
}

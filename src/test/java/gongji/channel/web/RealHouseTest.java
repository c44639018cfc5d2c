package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.app.RunningGongji;
import gongji.message.ConversationKey;
import gongji.store.StoreSettings;
import gongji.store.Stores;
import gongji.store.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real house in a real browser: somebody on the register asks, binds, corrects and looks at the balance. */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class RealHouseTest {

    private static final List<String> QUESTIONS = List.of("住院能用吗", "哥哥能用吗", "买药能用吗", "外省的父母能用吗", "断缴三个月有什么影响");

    @TempDir
    Path folder;

    private final Session wei = Session.fresh();
    private Optional<RunningGongji> running = Optional.empty();
    private Browser browser;
    private String home;

    @BeforeEach
    void open() {
        browser = Browser.start();
        try (Stores stores = Stores.open(StoreSettings.in(folder.resolve("data")))) {
            Village.settled(stores).link(ConversationKey.of("web:" + wei.chat()), Village.WEI);
        }
        home = serve(0);
        browser.size(390, 844);
        browser.openAs(home, "gongji", wei.token());
    }

    @AfterEach
    @SuppressWarnings("NullAway")
    void close() {
        running.ifPresent(RunningGongji::close);
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPersonAsksBindsCorrectsAndLooksAtTheBalanceThroughReloadsAndALostConnection() throws IOException {
        firstPaintIsSmall();
        browser.openAs(home, "gongji", wei.token());
        asks();
        binds();
        looks();
        isNotHarmed();
        meetsNoBarrier();
    }

    private void meetsNoBarrier() throws IOException {
        assertEquals(List.of(), browser.barriers());
        browser.press("深色");
        assertEquals(List.of(), browser.barriers());
    }

    private void asks() throws IOException {
        browser.say("我岳父能用我的医保吗");
        browser.untilLog("不可以");
        assertEquals(1, browser.count(".mark.no"));
        assertTrue(browser.count(".sources a, .sources li") > 0);
        browser.shoot("house-answer");
        List<Long> took = new ArrayList<>();
        for (String question : QUESTIONS) {
            took.add(browser.enter(question));
        }
        System.out.printf("from Enter to the answer on the screen, in the browser: %s ms%n", took);
    }

    private void binds() throws IOException {
        browser.say("绑定家人");
        browser.press("父母");
        browser.untilLog("登记册里有这位家人");
        String question = browser.log();
        browser.reload();
        assertEquals(question, browser.log());
        browser.press("尾号");
        browser.untilLog("都读过并且同意吗");

        int port = URI.create(home).getPort();
        running.orElseThrow().close();
        browser.press("我已阅读并同意");
        browser.untilScript("return document.getElementById('state').textContent.includes('重新连接')");
        assertEquals(home, serve(port));
        browser.untilLog("PIN");

        browser.say("274913");
        browser.until("the card", () -> browser.choices().contains("确认绑定"));
        assertFalse(browser.log().contains("274913"));
        browser.shoot("house-card");
        browser.press("修改");
        browser.until("the question of that line", () -> !browser.choices().contains("确认绑定"));
        browser.press("父母");
        again();
        twoTabsConfirmOnce();
    }

    /** A correction asks again what depends on it. */
    private void again() {
        for (int i = 0; i < 4 && !browser.choices().contains("确认绑定"); i++) {
            List<String> before = browser.choices();
            before.stream()
                    .filter(it -> it.contains("尾号") || it.equals("我已阅读并同意"))
                    .findFirst()
                    .ifPresent(browser::press);
            browser.until("the next question", () -> !browser.choices().isEmpty() && !browser.choices().equals(before));
        }
    }

    private void twoTabsConfirmOnce() throws IOException {
        String first = browser.tab();
        browser.newTab();
        browser.open(home);
        browser.press("确认绑定");
        browser.untilLog("回执号");
        String second = browser.tab();
        browser.toTab(first);
        browser.untilLog("回执号");
        browser.shoot("house-receipt");
        browser.toTab(second);
        browser.closeTab(first);
    }

    private void looks() throws IOException {
        browser.say("查余额");
        browser.until("the charts", () -> browser.count("svg.chart") > 0);
        browser.shoot("house-balance");
        browser.size(480, 1020);
        browser.run("[...document.querySelectorAll('#log > *')].at(-2).scrollIntoView()");
        browser.shoot("house-family");
        browser.press("深色");
        browser.press("大字");
        browser.size(320, 640);
        assertEquals(true, browser.run("return document.documentElement.scrollWidth <= innerWidth"));
        browser.shoot("house-dark-large-320");
        browser.size(1280, 800);
        browser.press("深色");
        browser.press("大字");
        browser.shoot("house-desktop");
    }

    private void isNotHarmed() {
        browser.say(WebScript.HOSTILE);
        browser.untilLog(WebScript.HOSTILE);
        browser.say("帮我绑我奶奶");
        browser.untilLog("家人的姓名");
        browser.say(WebScript.HOSTILE);
        browser.until("an answer to it", () -> browser.count(".mine.waiting") == 0);

        assertEquals(0, browser.count("#log img, #log script"));
        assertEquals("共济助手", browser.title());
    }

    private void firstPaintIsSmall() {
        long bytes = browser.bytesOfAFirstVisit(home);
        System.out.printf("first paint in the browser: %d bytes over the wire%n", bytes);
        assertTrue(bytes > 10_000 && bytes < 100_000, bytes + " bytes");
    }

    /** Opens the house. {@return the address of the page} */
    private String serve(int port) {
        RunningGongji house = RunningGongji.start(folder.resolve("log"), Map.of(), "serve", "--port",
                Integer.toString(port), "--data", folder.resolve("data").toString());
        running = Optional.of(house);
        return house.answer().replaceFirst(".*(http://)", "$1") + "/";
    }
}

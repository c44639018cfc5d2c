package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.app.RunningGongji;
import gongji.dialogs.Hamlet;
import gongji.household.binding.BindingId;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The real house in a real browser: a paper handed in, a guide printed, one's own data taken home. */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class RealPapersTest {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    private final Session huang = Session.fresh();
    private RunningGongji house;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.start();
        try (Hamlet hamlet = Hamlet.in(data())) {
            hamlet.link(ConversationKey.of("web:" + huang.chat()), Hamlet.HUANG);
        }
        house = RunningGongji.start(folder.resolve("log"), Map.of(), "serve", "--port", "0", "--data",
                data().toString());
        browser.size(390, 844);
        browser.openAs(house.answer().replaceFirst(".*(http://)", "$1") + "/", "gongji", huang.token());
    }

    @AfterEach
    @SuppressWarnings("NullAway")
    void close() {
        if (house != null) {
            house.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPaperIsHandedInTheGuideIsPrintedAndTheDataAreTakenHome() throws IOException {
        handsInAPaper();
        prints();
        takesTheDataHome();
        house.close();
        theOfficeHasThePaper();
    }

    private void handsInAPaper() throws IOException {
        Path paper = Files.write(folder.resolve("paper.png"), PIXEL);
        browser.say("帮我绑我妈");
        browser.press("尾号");
        browser.press("我已阅读并同意");
        browser.untilScript("return !document.getElementById('paper').hidden");
        browser.shoot("papers-asked");
        browser.handIn(paper);
        browser.press("交齐了");
        browser.untilLog("PIN");
        browser.say(Hamlet.PIN);
        browser.untilLog("请核对");
        browser.run("document.getElementById('large').click()");
        assertEquals(true, browser.run("""
                const card = [...document.querySelectorAll('#log > .reply')].at(-1).getBoundingClientRect();
                return card.top >= 0 && card.top < innerHeight / 2"""), "larger print keeps the card in sight");
        browser.shoot("papers-card-large");
        browser.run("document.getElementById('large').click()");
        browser.press("确认绑定");
        browser.untilLog("回执号");
        browser.shoot("papers-receipt");
    }

    private void prints() throws IOException {
        browser.run("window.print = () => { window.printed = true; }");
        browser.until("something to print", () -> browser.count("[data-print]") > 0);
        browser.run("[...document.querySelectorAll('[data-print]')].at(-1).click()");
        assertEquals(true, browser.run("return window.printed === true"));
        browser.onPaper(true);
        browser.shoot("papers-printed");
        assertEquals(List.of(1L, 0L), browser.run("""
                const seen = it => it.checkVisibility();
                return [[...document.querySelectorAll('#log > *')].filter(seen).length,
                  [...document.querySelectorAll('button, textarea, input')].filter(seen).length]"""));
        assertTrue(browser.log().contains("回执号"), browser.log());
        assertEquals(0, browser.count(".printing details:not([open])"));
        browser.onPaper(false);
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertEquals(0, browser.count(".printing"));
    }

    private void takesTheDataHome() throws IOException {
        browser.say("我的数据");
        browser.press("导出");
        browser.until("the file", () -> browser.count("a[download]") > 0);

        String file = browser.download("", Files.createDirectory(folder.resolve("home")));

        assertTrue(file.startsWith("{") && file.contains("黄志远") && file.contains(Hamlet.HUANG.digits()), file);
        assertFalse(browser.log().contains(Hamlet.HUANG.digits()));
    }

    private void theOfficeHasThePaper() {
        try (Stores stores = Stores.open(StoreSettings.in(data()))) {
            BindingId binding = stores.papers().listWaiting().getFirst().binding();
            assertArrayEquals(PIXEL, stores.papers().listPapers(binding, Village.CLERK).getFirst());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}

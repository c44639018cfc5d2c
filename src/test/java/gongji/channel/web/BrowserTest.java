package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.util.List;

@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BrowserTest {
    private Browser browser;
    private WebHouse house;

    @BeforeAll
    void startTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    @SuppressWarnings("NullAway")
    void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openThePage() {
        house = WebHouse.open(WebScript::replies);
        browser.size(390, 844);
        browser.openAsStranger(home());
    }

    @AfterEach
    void closeTheHouse() {
        house.close();
    }

    @Test
    void aQuestionIsAnsweredWithItsSourceFoldedBeneath() throws IOException {
        browser.say("我岳父能用吗");
        browser.untilLog("不在近亲属的范围里");

        assertEquals(1, browser.count(".mark.no"));
        assertFalse(browser.log().contains("国办发"));
        browser.run("document.querySelector('summary').click()");
        browser.untilLog("国办发〔2024〕38号");
        assertEquals(1, browser.count(".sources a[href='https://www.gov.cn/']"));
        browser.shoot("answer");
    }

    @Test
    void aRelativeIsBoundByButtonsAndCorrectedOnTheCard() throws IOException {
        browser.say("绑定家人");
        browser.untilLog("第1/3步");
        browser.shoot("question");
        browser.press("配偶");
        browser.untilLog("湖北省武汉市");
        assertEquals(List.of("确认登记", "取消"), browser.choices());
        browser.shoot("card");
        browser.press("修改");
        browser.press("父母");
        browser.until("the card again", () -> browser.choices().contains("确认登记"));
        browser.press("确认登记");
        browser.untilLog("G-0001");

        assertEquals(List.of(), browser.choices());
        assertEquals(0, browser.count("button.line"));
    }

    @Test
    void aReloadInTheMiddleShowsTheConversationWithLiveButtons() {
        browser.say("绑定家人");
        browser.untilLog("要给谁用");
        String before = browser.log();
        browser.reload();

        assertEquals(before, browser.log());
        browser.press("配偶");
        browser.untilLog("湖北省武汉市");
        assertEquals(2, browser.count(".mine"));
    }

    @Test
    void aLostConnectionLosesNothingAndDoublesNothing() throws IOException {
        browser.say("一");
        browser.untilLog("听到了:一");
        house.close();
        browser.say("二");
        browser.untilScript("return document.getElementById('state').textContent.includes('重新连接')");
        browser.shoot("lost");
        house = house.again();
        browser.untilLog("听到了:二");

        assertEquals(4, browser.count("#log > *"));
        assertEquals(1, house.heard().size());
    }

    @Test
    void twoTabsShowTheSame() {
        String first = browser.tab();
        browser.newTab();
        browser.open(home());
        String second = browser.tab();
        browser.say("绑定家人");
        browser.untilLog("要给谁用");
        String shown = browser.log();

        browser.toTab(first);
        browser.untilLog("要给谁用");
        assertEquals(shown, browser.log());
        browser.press("配偶");
        browser.untilLog("湖北省武汉市");
        browser.toTab(second);
        browser.untilLog("湖北省武汉市");
        assertEquals(List.of("确认登记", "取消"), browser.choices());
        browser.closeTab(first);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        browser.run("document.activeElement.blur()");
        browser.keys(Keys.TAB);
        assertEquals("跳到输入框", browser.focused().getText());
        browser.keys(Keys.ENTER);
        assertEquals("输入消息", browser.focused().getAccessibleName());
        browser.keys("绑定家人", Keys.ENTER);
        browser.untilLog("要给谁用");
        for (int i = 0; i < 3; i++) {
            browser.keys(Keys.chord(Keys.SHIFT, Keys.TAB));
        }
        assertEquals("配偶", browser.focused().getText());
        browser.keys(Keys.ENTER);
        browser.untilLog("湖北省武汉市");
        assertEquals("输入消息", browser.focused().getAccessibleName());
    }

    @Test
    void aNarrowScreenWithLargePrintNeedsNoSidewaysScrolling() throws IOException {
        browser.size(320, 640);
        browser.press("大字");
        browser.say("我岳父能用吗");
        browser.untilLog("不在近亲属的范围里");
        browser.say("查余额");
        browser.until("the charts", () -> browser.count("svg.chart") == 2);

        assertEquals(true, browser.run("return document.documentElement.scrollWidth <= innerWidth"));
        assertEquals("true", browser.named("button", "大字").getDomAttribute("aria-pressed"));
        browser.shoot("large-print-320");
        browser.reload();
        assertEquals("large", browser.run("return document.documentElement.dataset.print"));
    }

    @Test
    void nobodyMeetsASeriousBarrier() throws IOException {
        everythingShown();
        browser.shoot("light");
        assertEquals(List.of(), browser.barriers());
        assertEquals(List.of(), browser.run("""
                return [...document.querySelectorAll('button, summary, textarea')].filter(it => it.offsetParent)
                  .filter(it => it.offsetHeight < 44 || it.offsetWidth < 44).map(it => it.outerHTML)"""));
        assertEquals(List.of(), browser.run("""
                return [...document.querySelectorAll('body *')].filter(it => it.offsetParent
                  && parseFloat(getComputedStyle(it).fontSize) < 18).map(it => it.outerHTML)"""));
        browser.press("深色");
        browser.shoot("dark");
        assertEquals(List.of(), browser.barriers());
    }

    @Test
    void hostileWordsNeverBecomeMarkup() {
        browser.say(WebScript.HOSTILE);
        browser.untilLog("听到了:" + WebScript.HOSTILE);
        browser.say("害人");
        browser.until("the reply", () -> browser.count(".reply") == 2);
        browser.press("<img");

        assertEquals(0, browser.count("#log img, #log script, #log a"));
        assertEquals("共济助手", browser.title());
        browser.reload();
        assertEquals("共济助手", browser.title());
    }

    @Test
    void aPlaceIsFoundByItsPinyin() throws IOException {
        browser.press("参保地");
        browser.until("the provinces", () -> browser.button("湖北省").isPresent());
        browser.keys("wuh");
        browser.until("the city", () -> browser.button("湖北省武汉市").isPresent());
        browser.shoot("regions");
        browser.press("湖北省武汉市");
        browser.untilLog("听到了:我的参保地是湖北省武汉市");
        browser.press("参保地");
        browser.press("湖北省");
        browser.until("its cities", () -> browser.button("宜昌市").isPresent());
        browser.keys(Keys.ESCAPE);
        browser.until("the page again", () -> browser.button("宜昌市").isEmpty());
    }

    @Test
    void aSecretIsNeverReadable() {
        browser.say("口令");
        browser.untilLog("请输入口令");
        assertEquals("disc",
                browser.run("return getComputedStyle(document.getElementById('input')).webkitTextSecurity"));
        browser.say("482913");
        browser.untilLog("听到了:6");

        assertFalse(browser.log().contains("482913"));
        browser.reload();
        assertFalse(browser.log().contains("482913"));
    }

    private void everythingShown() {
        browser.say("我岳父能用吗");
        browser.untilLog("不在近亲属的范围里");
        browser.run("document.querySelector('summary').click()");
        browser.say("查余额");
        browser.until("the charts", () -> browser.count("svg.chart") == 2);
        browser.say("绑定家人");
        browser.press("配偶");
        browser.untilLog("湖北省武汉市");
    }

    private String home() {
        return house.address("/").toString();
    }
}

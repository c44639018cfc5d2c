package gongji.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "我的身份证110000199003070011,谢谢|我的身份证[id],谢谢",
            "11000019900307001X|[id]",
            "１１００００１９９００３０７００１ｘ|[id]",
            "110000 19900307 0011|[id]",
            "1 1 0 0 0 0 1 9 9 0 0 3 0 7 0 0 1 1|[id]",
            "一一零零零零一九九零零三零七零零一一|[id]",
            "110000900307001|[id]",
            "旧的是110000-900307-001。|旧的是[id]。",
            "身份证号：99999920991340001|身份证号：[id]",
            "手机13800138000|手机[phone]",
            "138 0013 8000 或 138-0013-8000|[phone] 或 [phone]",
            "+86 13800138000|+[phone]",
            "幺三八零零幺三八零零零|[phone]",
            "座机 027-87654321|座机 [phone]",
            "电话是87654321|电话是[phone]",
            "卡 6222 0200 0000 0000 000|卡 [card]",
            "社保卡号 A12345678|社保卡号 [document]",
            "护照E12345678，港澳通行证C12345678|护照[document]，港澳通行证[document]",
            "香港身份证A123456(7)|香港身份证[document]",
            "发到 zhang.san@example.com 吧|发到 [email] 吧",
            "我叫王小明，今年40|我叫[name]，今年40",
            "姓名：欧阳娜娜，男|姓名：[name]，男",
            "姓名 买买提·艾力 手机13912345678|姓名 [name] 手机[phone]",
            "我妈叫李桂芳|我妈叫[name]",
            "http://127.0.0.1/bot123456789:AAabcdefghijklmnopqrstuvwxyz0123456/getupdates|http://127.0.0.1/bot[token]/getupdates",
            "my name is Zhang San.|my name is [name]",
            "13800138000110000199003070028|[id]",
            "卡6420000 19820315 1015|卡[id]",
    })
    void personalDataIsTakenOut(String text, String expected) {
        assertEquals(expected, Redaction.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "国办发〔2024〕38号，2024年8月1日起",
            "2024-08-01 12000 元",
            "打12393或者95598",
            "420000 是湖北，110105 是朝阳区",
            "回执 20261122000123",
            "我叫什么名字",
            "姓名怎么改",
            "姓名和身份证号都要吗",
            "身份证号码有18位",
            "社保卡 2024-08-01 以后能用吗",
            "余额1234.56元，缴400元",
            "2026-11-22T01:28:24.123+08:00 INFO turn took 1234567 ns",
            "sha256 4e3f1234567890123456789abc",
            "一九九〇年三月七日",
            "400-812-3123",
            "update 912345678 in chat 1234567890"
    })
    void whatIsNobodysStays(String text) {
        assertEquals(text, Redaction.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1 ", "一", "a", "a.", "@", "a@", "我叫", "王", "身份证号", "姓名：", "1-", "E1", "\u200b1", "a@a."})
    void hostileTextTakesTimeInProportion(String piece) {
        String text = piece.repeat(40_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Redaction.of(text));
    }
}

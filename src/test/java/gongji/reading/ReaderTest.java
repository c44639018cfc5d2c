package gongji.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.reading.text.Lifted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class ReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Reader reader = TestLexicon.reader();

    private Reading read(String text) {
        return reader.read(text, TODAY);
    }

    @ParameterizedTest
    @CsvSource({"醫保家庭共濟帳戶餘額,医保家庭共济账户余额", "ＡＰＰ　怎么用,app 怎么用", "一包怎么绑,医保怎么绑", "家庭供给,家庭共济", "身分證,身份证",
            "jiating gongji,家庭共济", "馀額多少,余额多少"})
    void scriptWidthAndMistypingsAreMended(String written, String meant) {
        assertEquals(meant, read(written).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"一包烟", "公积金贷款", "滴滴打车", "hpv", "wechat", "哥哥能用我的医保吗", "能用医保嘛"})
    void trueWordsStayAsTheyAre(String word) {
        assertEquals(word, read(word).text());
    }

    @ParameterizedTest
    @CsvSource({"我老婆的爸爸能用吗,parent-in-law", "媳妇她爹行不行,parent-in-law", "丈母娘,parent-in-law", "我哥的孩子,nephew-niece",
            "爸爸的妈妈,grandparent", "表哥能绑吗,cousin", "老公弟弟,sibling-in-law", "儿媳妇,child-in-law"})
    void kinIsComposed(String words, String code) {
        assertEquals(List.of(code), read(words).codes(Term.Kind.KIN));
    }

    @Test
    void kinSideBySideIsAList() {
        assertEquals(List.of("spouse", "child"), read("老婆孩子都能用吗").codes(Term.Kind.KIN));
    }

    @ParameterizedTest
    @CsvSource({"我爸的医保钱能给我用吗,child", "外公说他的医保钱给我用,maternal-grandchild", "能给我爸用吗,parent"})
    void theOneWhoPaysIsTurnedIntoTheOneWhoUses(String words, String code) {
        assertEquals(Optional.of(code), read(words).first(Term.Kind.KIN));
    }

    @ParameterizedTest
    @CsvSource({"我在杭州参保,330100", "荆州怎么绑,421000", "我是山西的,140000", "臺州,331000"})
    void placesAreFound(String words, String code) {
        assertEquals(Optional.of(code), read(words).first(Term.Kind.REGION));
    }

    @Test
    void longNumbersAreLiftedOutBeforeAnythingElseSeesThem() {
        Reading reading = read("我妈110000 1990-0101 1237能绑吗,电话１３８００００００００");

        assertEquals(List.of(Lifted.Kind.ID_NUMBER, Lifted.Kind.PHONE),
                reading.lifted().stream().map(Lifted::kind).toList());
        assertFalse(reading.text().contains("1990") || reading.letters().contains("138"), reading.text());
        assertFalse(reading.toString().contains("1237"), "a number shows in a log");
    }

    @Test
    void functionWordsAndSynonymsAreUnified() {
        assertEquals(read("请问如何绑定").plain(), read("咋绑啊").plain());
        assertEquals(read("新农合怎么交费").plain(), read("居民医保如何缴费呢").plain());
    }

    @Test
    void anyStringIsReadAndNothingFoundLiesOutsideIt() {
        long seed = new Random().nextLong();
        System.getLogger("seed").log(System.Logger.Level.INFO, "ReaderTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String text = AnyText.of(random, i % 40 == 0 ? 2000 : 60);

            Reading reading = read(text);

            for (Found found : reading.found()) {
                assertTrue(found.start() < found.end() && found.end() <= reading.text().length(), () -> "seed " + seed);
            }
            assertEquals(reading, read(text), () -> "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"医", "\u0301", "😀", "1", "a", "一百", "。", "的", "我爸", "\u200b"})
    void aHundredThousandCharactersAreRead(String piece) {
        assertTrue(read(piece.repeat(100_000 / piece.length())).text().length() <= 100_000);
    }
}

package gongji.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.message.MessageKey;
import gongji.message.Phrase;
import gongji.message.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class WordingTest {

    private final Wording wording = Wording.of(Map.of("format.amount", "{amount}元", "format.day",
            "{year}年{month}月{day}日",
            "format.month", "{year}年{month}月", "format.list-comma", "、", "hello", "您好,{name}!", "plain", "花括号 } 留着"));

    @ParameterizedTest
    @CsvSource({"123450,1234.50元", "0,0.00元", "5,0.05元", "-5,-0.05元", "-123456,-1234.56元", "100,1.00元",
            "9223372036854775807,92233720368547758.07元", "-9223372036854775808,-92233720368547758.08元"})
    void amountsAreWrittenInYuanWithTwoDecimals(long fen, String written) {
        assertEquals(written, wording.say(new Value.Amount(fen)));
    }

    @Test
    void daysMonthsCountsAndListsAreWrittenAsTheFilesSay() {
        assertEquals("2026年11月22日", wording.say(new Value.Day(LocalDate.of(2026, 11, 22))));
        assertEquals("2026年3月", wording.say(new Value.Month(YearMonth.of(2026, 3))));
        assertEquals("12345", wording.say(new Value.Count(12345)));
        assertEquals("父亲、3.00元", wording.say(new Value.Joined(List.of(new Value.Words("父亲"), new Value.Amount(300)))));
        assertEquals("", wording.say(new Value.Joined(List.of())));
    }

    @Test
    void gapsAreFilledAlsoByPhrases() {
        assertEquals("您好,您好,李四!!", wording.say(Phrase.of("hello").with("name", Phrase.of("hello").with("name", "李四"))));
    }

    @Test
    void whatIsMissingIsShownInBracketsAndNotThrown() {
        assertEquals("〔no.such-key〕", wording.say(Phrase.of("no.such-key")));
        assertEquals("您好,〔name〕!", wording.say(Phrase.of("hello")));
    }

    @Test
    void wordsOfAPersonThatLookLikeAGapAreLeftAlone() {
        assertEquals("您好,{name}!", wording.say(Phrase.of("hello").with("name", "{name}")));
    }

    @Test
    void gapsCanBeAskedFor() {
        assertEquals(Optional.of(Set.of("year", "month")), wording.findGaps(new MessageKey("format.month")));
        assertTrue(wording.findGaps(new MessageKey("no.such-key")).isEmpty());
        assertTrue(Sentence.parse("花括号 } 留着").strayBrace());
        assertFalse(Sentence.parse("{a}与{b-2}").strayBrace());
    }
}

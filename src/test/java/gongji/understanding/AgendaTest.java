package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Understanding.Background;
import gongji.conversation.engine.Understood;
import gongji.knowledge.answer.Answerer;
import gongji.ops.Knowledge;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.talk.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Knowledge knowledge = Cast.knowledge();
    private final Counting reader = new Counting(knowledge.book().lexicon());
    private final Mind mind = new Mind(reader, knowledge.book().library(), knowledge.search(),
            new Answerer(knowledge.book().library(), knowledge.policies()), knowledge.book().weights());

    /** Counts what it reads. */
    private static final class Counting extends Reader {
        private int reads;

        Counting(Lexicon lexicon) {
            super(lexicon);
        }

        @Override
        public Reading read(String raw, LocalDate today) {
            reads++;
            return super.read(raw, today);
        }
    }

    private List<String> wishes(String text) {
        return new Agenda(reader, new Orders(reader)).wishes(reader.read(text, TODAY), TODAY);
    }

    private Understood understand(String text) {
        return mind.understand(text,
                new Background(TODAY, Optional.empty(), Optional.empty(), false, Optional.empty()));
    }

    private int reads(String text) {
        int before = reader.reads;
        understand(text);
        return reader.reads - before;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "查余额，顺便问一下住院能用吗|查余额|住院能用吗",
            "住院能用吗，顺便帮我查余额|住院能用吗|查余额",
            "查余额。帮我绑我妈|查余额|帮我绑我妈",
            "先查余额再绑我儿子|先查余额|绑我儿子",
            "解绑我妈和我爸再看余额|解绑我妈和我爸|看余额",
            "帮我绑我妈和我爸，然后给我妈和我爸交居民医保|帮我绑我妈和我爸|给我妈和我爸交居民医保"})
    void aMessageIsCutWhereBothSidesAreWishes(String text, String first, String second) {
        assertEquals(List.of(first, second), wishes(text));
    }

    @Test
    void threeWishesAreCutTwice() {
        assertEquals(List.of("查余额", "绑我儿子", "住院能用吗"), wishes("查余额，然后绑我儿子，顺便问一下住院能用吗"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "再", "查余额", "帮我绑我妈和我爸", "我在北京参保，查余额", "我在上海，我妈在安徽，能用我的吗", "查余额，再查余额",
            "住院能用吗，顺便问一下买药能用吗", "我在呼和浩特，查余额", "住院能用吗，查余额"})
    void oneWishStaysWhole(String text) {
        assertEquals(List.of(), wishes(text), text);
    }

    @Test
    void aNumberOfAReceiptStaysWithItsWish() {
        Understood.Several several = (Understood.Several) understand("查余额，再查回执GJ20260302-7F3K9QZX");

        assertEquals(Map.of("number", "GJ20260302-7F3K9QZX"),
                ((Understood.Operate) several.wishes().getLast().meant()).slots());
    }

    @ParameterizedTest
    @ValueSource(strings = {"我妈在武汉，我和我爸再查余额、跟他交医保。", "查余额再", "，"})
    void whatALongMessageTakesGrowsNoFasterThanItself(String part) {
        int few = reads(part.repeat(1000).substring(0, 100));
        int many = reads(part.repeat(1000).substring(0, 1000));

        assertTrue(many <= 10 * few, few + " reads of 100 characters, " + many + " of 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"查余额再", "查余额，绑我妈和"})
    void aShortMessageOfManyJointsIsReadInFewPieces(String part) {
        for (int length = 20; length <= 60; length += 20) {
            int reads = reads(part.repeat(60).substring(0, length));

            assertTrue(reads <= 2 * length + 40, reads + " reads of " + length + " characters");
        }
    }
}

package gongji.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.index.Tokens;
import gongji.knowledge.load.WeightsLoader;
import gongji.reading.Reader;
import gongji.reading.TestLexicon;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SearchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<Item> ITEMS = List.of(item("refund", "退货运费谁承担", "退回去的邮费谁出", "退货要自己付运费吗"),
            item("delay", "怎么还没发货", "为什么迟迟不发", "付款好几天了没动静"),
            item("six", "分6期要手续费吗"), item("twelve", "分12期要手续费吗"),
            item("can", "可以提前还清吗"), item("cannot", "不可以提前还清吗"));
    private final Reader reader = TestLexicon.reader();
    private final Weights general = WeightsLoader.general(Path.of("knowledge"), new Problems());

    @Test
    void aPhrasingInItsOwnWordsComesFirstAndSure() {
        Search search = search(ITEMS);
        for (Item item : ITEMS) {
            for (String phrasing : item.phrasings()) {
                assertEquals(item.id(), ids(search, phrasing).getFirst(), phrasing);
            }
        }
        assertTrue(find(search, "退货运费谁承担").confidence() > find(search, "天上有几颗星星").confidence());
    }

    @Test
    void numbersAndDenialsTellNeighboursApart() {
        Search search = search(ITEMS);

        assertEquals("twelve", ids(search, "我想分12期，收手续费么").getFirst());
        assertEquals("six", ids(search, "我想分6期，收手续费么").getFirst());
        assertEquals("cannot", ids(search, "是不是不可以提前还清").getFirst());
    }

    @Test
    void anUnrelatedItemChangesNoOrder() {
        List<Item> more = new ArrayList<>(ITEMS);
        more.add(item("zebra", "斑马鱼缸灯管哪种亮"));
        for (String question : List.of("退货邮费我出吗", "怎么还不发货", "可以提前还吗")) {
            List<String> with = new ArrayList<>(ids(search(more), question));
            with.remove("zebra");
            assertEquals(ids(search(ITEMS), question), with, question);
        }
    }

    @Test
    void otherWeightsRankAnewOverTheSameIndex() {
        Search search = search(ITEMS);
        Search contrary = search.weighing(new Weights(general.fields(), Map.of("together", -5.0), Map.of(), 1, 1));

        assertEquals("refund", ids(search, "退货运费谁出").getFirst());
        assertNotEquals("refund", ids(contrary, "退货运费谁出").getFirst());
    }

    private Search search(List<Item> items) {
        Shelf shelf = Shelf.of(items, reader);
        Tokens tokens = new Tokens(shelf.vocabulary(), reader.lexicon().characters());
        return new Search(shelf, PhrasingIndex.inMemory(shelf, tokens, general.fields()), general);
    }

    private Hits find(Search search, String text) {
        return search.find(reader.read(text, DAY), Optional.empty());
    }

    private List<String> ids(Search search, String text) {
        return find(search, text).hits().stream().map(Hit::id).toList();
    }

    private static Item item(String id, String... phrasings) {
        return new Item(id, List.of(phrasings), List.of(), List.of());
    }
}

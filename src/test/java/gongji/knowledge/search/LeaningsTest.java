package gongji.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.index.Item;
import gongji.knowledge.index.Shelf;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.TestLexicon;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class LeaningsTest {
    private static final List<Item> ITEMS = List.of(
            item("lost", "卡丢了怎么办", "卡不见了怎么补", "把卡弄丢了"),
            item("password", "卡的密码忘了怎么办", "密码不记得了怎么补", "把密码弄忘了"));
    private final Reader reader = TestLexicon.reader();
    private final Shelf shelf = Shelf.of(ITEMS, reader);

    @Test
    void whatTellsItemsApartDecides() {
        Leanings learned = Leanings.learn(shelf);

        assertEquals(0, first(learned, "弄丢了咋办"));
        assertEquals(1, first(learned, "忘记密码了咋办"));
    }

    @Test
    void theSameShelfTeachesTheSame() {
        float[] once = Leanings.learn(shelf).weights();

        assertArrayEquals(once, Leanings.learn(shelf).weights());
        assertArrayEquals(shares(Leanings.learn(shelf), "弄丢了"), shares(Leanings.of(shelf, once), "弄丢了"));
    }

    @Test
    void whatMayNotBeSeenTeachesNothing() {
        Leanings half = Leanings.learn(shelf, new Traits(shelf), folio -> folio < 3);

        assertTrue(shares(half, "密码忘了")[0] >= shares(half, "密码忘了")[1]);
    }

    private int first(Leanings learned, String text) {
        double[] shares = shares(learned, text);
        return shares[0] > shares[1] ? 0 : 1;
    }

    private double[] shares(Leanings learned, String text) {
        Reading reading = reader.read(text, LocalDate.of(2026, 11, 22));
        double[] shares = learned.of(Traits.of(reading.plain(), List.of()));
        assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
        return shares;
    }

    private static Item item(String id, String... phrasings) {
        return new Item(id, List.of(phrasings), List.of(), List.of());
    }
}

package gongji.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.index.Folio;
import org.junit.jupiter.api.Test;

import java.util.List;

class PortraitTest {
    private static final List<Folio> FOLIOS = List.of(folio(0, "怎么绑定家人", "action:bind"),
            folio(0, "在哪里绑定", "action:bind"),
            folio(1, "余额怎么查", "topic:balance"), folio(1, "卡里还有多少钱", "topic:balance"));
    private final Traits common = new Traits(FOLIOS, new int[] {0, 2, 4});

    private static Folio folio(int item, String text, String term) {
        return new Folio(item, false, text, text, List.of(term));
    }

    private Portrait of(int from, int to) {
        return new Portrait(FOLIOS.subList(from, to).stream().map(Traits::of).toList(), common);
    }

    @Test
    void aQuestionIsLikerToTheItemThatSharesItsTraits() {
        int[] asked = Traits.of("哪里能绑定", List.of("action:bind"));

        assertTrue(of(0, 2).likeness(asked, common) > of(2, 4).likeness(asked, common));
        assertTrue(of(0, 2).ratio(asked, common) > 0);
        assertTrue(of(2, 4).ratio(asked, common) < 0);
    }

    @Test
    void nothingSharedIsNoLikeness() {
        assertEquals(0, of(0, 2).likeness(Traits.of("天气", List.of()), common));
    }

    @Test
    void anItemWithoutPhrasingsIsLikeNothing() {
        assertEquals(0, of(0, 0).likeness(Traits.of("绑定", List.of()), common));
    }
}

package gongji.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.index.PhrasingIndex.Scored;
import gongji.reading.Reader;
import gongji.reading.TestLexicon;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

class PhrasingIndexTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Double> BOOSTS = Map.of("c", 1.0, "w", 0.5, "p", 0.5, "b", 0.2);
    private static final String CHARACTERS = "怎么退货运费谁出路由器重置宿舍几点熄灯医保余额查询绑定abc12的吗";
    private final Reader reader = TestLexicon.reader();

    @Test
    void theSumsAreThoseOfLucene() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Shelf shelf = Shelf.of(items(random, 200), reader);
        Tokens tokens = new Tokens(shelf.vocabulary(), reader.lexicon().characters());
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexBuilder.write(shelf, tokens, directory);
        try (PhrasingIndex index = PhrasingIndex.inMemory(shelf, tokens, BOOSTS);
                DirectoryReader opened = DirectoryReader.open(directory)) {
            IndexSearcher lucene = new IndexSearcher(opened);
            lucene.setSimilarity(PhrasingIndex.BM25);
            for (int i = 0; i < 30; i++) {
                var asked = reader.read(text(random), DAY);
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                Fields.of(asked.letters(), asked.plain(), List.of(), tokens)
                        .forEach((field, values) -> new HashSet<>(values).forEach(value -> query.add(
                                new BoostQuery(new TermQuery(new Term(field, value)),
                                        BOOSTS.getOrDefault(field, 0.0).floatValue()),
                                BooleanClause.Occur.SHOULD)));
                ScoreDoc[] expected = lucene.search(query.build(), 20).scoreDocs;
                List<Scored> found = index.search(asked, 20);

                assertTrue(found.size() <= expected.length, "seed " + seed);
                for (int k = 0; k < found.size(); k++) {
                    assertEquals(expected[k].score, found.get(k).score(), 1e-3, "seed " + seed);
                }
            }
        }
    }

    @Test
    void anEmptyIndexFindsNothing() throws IOException {
        Shelf shelf = Shelf.of(List.of(), reader);
        try (PhrasingIndex index = PhrasingIndex.inMemory(shelf, new Tokens(List.of(), reader.lexicon().characters()),
                BOOSTS)) {
            assertEquals(List.of(), index.search(reader.read("怎么退货", DAY), 10));
        }
    }

    @Test
    void ofEqualOnesTheEarlierComesFirst() throws IOException {
        Shelf shelf = Shelf.of(List.of(item("a", "怎么退货"), item("b", "怎么退货"), item("c", "怎么退货")), reader);
        Tokens tokens = new Tokens(shelf.vocabulary(), reader.lexicon().characters());
        try (PhrasingIndex index = PhrasingIndex.inMemory(shelf, tokens, BOOSTS)) {
            assertEquals(List.of(0, 1), index.search(reader.read("退货", DAY), 2).stream().map(Scored::folio).toList());
        }
    }

    private static List<Item> items(Random random, int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item("i" + i, text(random)));
        }
        return items;
    }

    private static Item item(String id, String phrasing) {
        return new Item(id, List.of(phrasing), List.of(), List.of());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3, 15); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}

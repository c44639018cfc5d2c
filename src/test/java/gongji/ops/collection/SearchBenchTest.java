package gongji.ops.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.index.Item;
import gongji.knowledge.load.WeightsLoader;
import gongji.reading.TestLexicon;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class SearchBenchTest {
    private static final List<Item> ITEMS = List.of(
            new Item("refund", List.of("退货运费谁承担", "退回去的邮费谁出"), List.of(), List.of()),
            new Item("delay", List.of("怎么还没发货", "为什么迟迟不发"), List.of(), List.of()));

    @Test
    void everyEngineIsMeasuredOnTheSameTexts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new SearchBench(TestLexicon.reader().lexicon(), WeightsLoader.general(Path.of("knowledge"), new Problems()),
                LocalDate.of(2026, 11, 22), new PrintStream(bytes, true, StandardCharsets.UTF_8)).compare(ITEMS,
                        List.of(new Faqs.Query("退货的运费谁出", Set.of("refund")),
                                new Faqs.Query("为啥还不发货", Set.of("delay"))));

        List<String> rows = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(5, rows.size(), rows.toString());
        assertTrue(rows.getFirst().contains("本检索") && rows.getFirst().contains("1.000"), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.contains("SmartChineseAnalyzer")), rows.toString());
    }

    @Test
    void aShelfIsCutOrFilledToTheSizeAndAlwaysTheSame() {
        List<Item> small = SearchBench.sized(ITEMS, List.of("宿舍几点熄灯"), 2);
        List<Item> large = SearchBench.sized(ITEMS, List.of("宿舍几点熄灯", "鸡蛋要煮几分钟"), 40);

        assertEquals(2, small.stream().mapToInt(item -> item.phrasings().size()).sum());
        assertEquals(40, large.stream().mapToInt(item -> item.phrasings().size()).sum());
        assertEquals(large, SearchBench.sized(ITEMS, List.of("宿舍几点熄灯", "鸡蛋要煮几分钟"), 40));
    }
}

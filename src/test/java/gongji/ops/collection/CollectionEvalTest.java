package gongji.ops.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.load.WeightsLoader;
import gongji.reading.TestLexicon;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

class CollectionEvalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String CORPUS = """
            {"id":"1","faq":"a","text":"怎么重置路由器"}
            {"id":"2","faq":"a","text":"路由器恢复出厂设置"}
            {"id":"3","faq":"b","text":"退货运费谁承担"}
            {"id":"4","faq":"c","text":"宿舍几点熄灯"}
            {"id":"5","faq":"c","text":"寝室晚上什么时候断电"}
            {"id":"6","faq":"d","text":"鸡蛋要煮几分钟"}
            """;
    private static final String QUERIES = """
            {"qid":"1","text":"路由器如何重置","faq":["a"]}
            {"qid":"2","text":"退货的运费谁出","faq":["b","x"]}
            {"qid":"3","text":"明天下雨吗","faq":[]}
            {"qid":"4","text":"宿舍几点熄灯","faq":["c"]}
            """;

    @Test
    void anyCollectionIsMeasured(@TempDir Path folder) throws IOException {
        Map<String, Object> figures = measure(folder, CORPUS, QUERIES, new ByteArrayOutputStream());

        assertEquals(4, figures.get("queries"));
        assertEquals(3, figures.get("answerable"));
        assertEquals(1.0, figures.get("recall@1"));
        assertEquals(1.0, figures.get("mrr@10"));
        assertEquals(1.0, figures.get("auc"));
        assertEquals(0, figures.get("skipped"));
        assertTrue(figures.containsKey("p50") && figures.containsKey("p99"), figures.toString());
    }

    @Test
    void theOrderOfLinesAndRepeatedLinesChangeNothing(@TempDir Path folder) throws IOException {
        long seed = System.nanoTime();
        List<String> lines = new ArrayList<>(CORPUS.lines().toList());
        lines.addAll(lines.subList(0, 3));
        Collections.shuffle(lines, new Random(seed));

        Map<String, Object> plain = measure(folder, CORPUS, QUERIES, new ByteArrayOutputStream());
        Map<String, Object> mixed = measure(folder, String.join("\n", lines), QUERIES, new ByteArrayOutputStream());

        plain.keySet().removeAll(List.of("p50", "p99"));
        mixed.keySet().removeAll(List.of("p50", "p99"));
        assertEquals(plain, mixed, "seed " + seed);
    }

    @Test
    void brokenLinesAreToldWithTheirNumbersAndSkipped(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        Map<String, Object> figures = measure(folder, "\uFEFF" + CORPUS + "{\"faq\":\"e\"}\nnonsense\n[1]\n\n"
                + "{\"faq\":null,\"text\":\"没有名字\"}\r\n{\"faq\":\"f\",\"text\":\"后面还有\"} x\r\n",
                QUERIES + "{\"qid\":\"5\",\"text\":\"没有答案一栏\"}\n{\"qid\":\"6\",\"text\":\"找不到的\",\"faq\":[\"z\"]}\n",
                told);

        String words = told.toString(StandardCharsets.UTF_8);
        assertEquals(6, figures.get("skipped"));
        assertEquals(5, figures.get("queries"));
        assertTrue(words.contains("corpus.jsonl:7: ") && words.contains("corpus.jsonl:8: ")
                && words.contains("corpus.jsonl:9: ") && words.contains("corpus.jsonl:11: ")
                && words.contains("corpus.jsonl:12: ") && words.contains("queries.jsonl:5: "), words);
        assertTrue(words.contains("有 1 个问题的答案都不在 corpus.jsonl 里"), words);
    }

    @Test
    void aFolderWithoutTheFilesIsNoCollection(@TempDir Path folder) {
        assertThrows(NoSuchFileException.class, () -> FaqFiles.read(folder, new Problems()));
    }

    @Test
    void emptyFilesAreMeasuredToo(@TempDir Path folder) throws IOException {
        Map<String, Object> figures = measure(folder, "", "", new ByteArrayOutputStream());
        Map<String, Object> nothingToFind = measure(folder, "", QUERIES, new ByteArrayOutputStream());

        assertEquals(0, figures.get("queries"));
        assertEquals(0.5, figures.get("auc"));
        assertEquals(0.0, nothingToFind.get("recall@10"));
    }

    private static Map<String, Object> measure(Path folder, String corpus, String queries, ByteArrayOutputStream told)
            throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), corpus);
        Files.writeString(folder.resolve("queries.jsonl"), queries);
        return new CollectionEval(TestLexicon.reader().lexicon(), WeightsLoader.general(Path.of("knowledge"),
                new Problems()), new PrintStream(told, true, StandardCharsets.UTF_8)).measure(folder, DAY);
    }
}

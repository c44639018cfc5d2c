package gongji.ops.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.load.WeightsLoader;
import gongji.reading.TestLexicon;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

class CorpusTest {

    @Test
    void anyCollectionIsMeasured(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id":"1","faq":"a","text":"怎么重置路由器"}
                {"id":"2","faq":"a","text":"路由器恢复出厂设置"}
                {"id":"3","faq":"b","text":"退货运费谁承担"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"qid":"1","text":"路由器如何重置","faq":["a"]}
                {"qid":"2","text":"退货的运费谁出","faq":["b"]}
                {"qid":"3","text":"明天下雨吗","faq":[]}
                """);
        LocalDate day = LocalDate.of(2026, 11, 22);

        Map<String, Object> figures = Corpus.open(folder, TestLexicon.reader().lexicon(),
                WeightsLoader.load(Path.of("knowledge"), new Problems()), day).measure(folder);

        assertEquals(3, figures.get("queries"));
        assertEquals(2, figures.get("answerable"));
        assertEquals(1.0, figures.get("recall@1"));
        assertEquals(1.0, figures.get("auc"));
        assertTrue(figures.containsKey("p99"), figures.toString());
    }
}

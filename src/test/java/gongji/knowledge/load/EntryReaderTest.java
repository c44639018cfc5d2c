package gongji.knowledge.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.entry.Entry;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.source.TextFile;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class EntryReaderTest {
    private static final String GOOD = """
            ---
            id: a-thing
            question: 能用吗
            asks: [行不行]
            topic: who
            kind: explain
            regions: ["000000"]
            from: 2021-04-22
            confidence: high
            checked-on: 2026-11-21
            sources: [gov38]
            ---

            可以。

            - **一**条
            """;

    private static Optional<Entry> read(String text, Problems problems) {
        return EntryReader.read(new TextFile("knowledge/faq/who/a-thing.md", text),
                new Documents(Map.of(), List.of("gov.cn")), problems);
    }

    @Test
    void anEntryIsRead() {
        Problems problems = new Problems();

        Entry entry = read(GOOD, problems).orElseThrow();

        assertEquals(List.of(), problems.list());
        assertEquals(List.of("能用吗", "行不行"), entry.phrasings());
        assertEquals(2, entry.body().blocks().size());
    }

    @Test
    void aTopicIsTheFolderThatTheFileLiesIn() {
        Problems problems = new Problems();

        read(GOOD.replace("topic: who", "topic: 不存在"), problems);

        assertEquals(List.of("knowledge/faq/who/a-thing.md:5: topic 写的是「不存在」，主题要和放文件的文件夹同名"),
                problems.list().stream().map(Problem::toString).toList());
    }

    @Test
    void allMistakesOfAnEntryAreToldAtOnceWithTheirLines() {
        Problems problems = new Problems();

        read(GOOD.replace("kind: explain", "kind: other")
                .replace("from: 2021-04-22", "from: gestern")
                .replace("sources: [gov38]", "sourcen: [gov38]")
                .replace("可以。", "# 标题\n\n[这里](http://example.com/x)"), problems);

        List<Integer> lines = problems.list().stream().map(Problem::line).sorted().distinct().toList();
        assertTrue(lines.containsAll(List.of(6, 8, 11, 14, 16)), problems.list().toString());
        assertTrue(problems.list().stream().allMatch(problem -> problem.file().endsWith("a-thing.md")));
    }
}

package gongji.knowledge.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.knowledge.entry.Paper;
import gongji.source.Problem;
import gongji.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PaperLoaderTest {

    @Test
    void papersOfTheRepositoryAreWhole() {
        Problems problems = new Problems();

        List<Paper> papers = PaperLoader.load(Path.of("knowledge"), problems);

        assertEquals(List.of(), problems.list());
        assertTrue(papers.stream().anyMatch(it -> it.region().equals("000000") && it.kind() == Paper.Kind.PROMISE));
    }

    @Test
    void everyMistakeIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("000000-promise.md"),
                "---\nid: promise-000000\nregion: \"0000\"\nkind: vow\nversion: 1\nfrom: 2021-04-22\n---\n\n我承诺。\n");
        Problems problems = new Problems();

        List<Paper> read = PaperLoader.load(folder, problems);

        assertEquals(List.of(), read);
        assertEquals(3, problems.list().size());
        assertTrue(problems.list().stream().map(Problem::line).toList().containsAll(List.of(3, 4)));
    }
}

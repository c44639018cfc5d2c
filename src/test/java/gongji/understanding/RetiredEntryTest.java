package gongji.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongji.conversation.engine.Understanding.Background;
import gongji.ops.Knowledge;
import gongji.wording.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry that was retired answers for its days, the one that took its place for the days after; alone it says until when it held. */
final class RetiredEntryTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final String QUESTION = "医保钱包怎么开通";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasRetiredAnswersForItsDaysAndItsSuccessorAfterwards() throws IOException {
        Path old = copy().resolve("faq/wallet/wallet-open.md");
        String text = Files.readString(old);
        Files.writeString(old.resolveSibling("wallet-open-anew.md"),
                text.replace("id: wallet-open", "id: wallet-open-anew")
                        .replaceAll("\\nfrom: .*\\n", "\nfrom: 2027-01-01\n")
                        .replace("在国家医保服务平台APP里开通：", "换了新办法，在国家医保服务平台APP里开通："));
        Files.writeString(old, text.replaceAll("\\nfrom: (.*)\\n", "\nfrom: $1\nuntil: " + LAST + "\n")
                .replace("related: [", "related: [wallet-open-anew, "));
        Knowledge knowledge = Knowledge.openFresh(folder.resolve("knowledge"));

        assertEquals(Optional.of("wallet-open"), think(knowledge, LAST).entry());
        Thought later = think(knowledge, LAST.plusDays(1));
        assertEquals(Optional.of("wallet-open-anew"), later.entry());
        assertTrue(words(knowledge, later).startsWith("换了新办法"), () -> words(knowledge, later));
    }

    @Test
    void withoutASuccessorItSaysUntilWhenItHeld() throws IOException {
        Path old = copy().resolve("faq/wallet/wallet-open.md");
        Files.writeString(old, Files.readString(old)
                .replaceAll("\\nfrom: (.*)\\n", "\nfrom: $1\nuntil: " + LAST + "\n"));
        Knowledge knowledge = Knowledge.openFresh(folder.resolve("knowledge"));

        Thought later = think(knowledge, LAST.plusDays(1));
        assertEquals(Optional.of("wallet-open"), later.entry());
        assertTrue(words(knowledge, later).contains("只适用到2026年12月31日"), () -> words(knowledge, later));
        assertFalse(words(knowledge, think(knowledge, LAST)).contains("只适用到"));
    }

    private static Thought think(Knowledge knowledge, LocalDate day) {
        return knowledge.mind()
                .think(QUESTION, new Background(day, Optional.empty(), Optional.empty(), false, Optional.empty()));
    }

    private static String words(Knowledge knowledge, Thought thought) {
        return Page.plain(knowledge.wording()).draw(thought.reply());
    }

    private Path copy() throws IOException {
        Path here = Path.of("knowledge");
        Path copy = folder.resolve("knowledge");
        try (Stream<Path> all = Files.walk(here)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(here.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
        return copy;
    }
}

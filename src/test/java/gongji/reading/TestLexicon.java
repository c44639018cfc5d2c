package gongji.reading;

import gongji.reading.load.LexiconLoader;
import gongji.reading.text.CharTable;
import gongji.source.Problems;

import java.nio.file.Path;
import java.util.List;

/** The lexicon of the repository, read once for all tests. */
public final class TestLexicon {
    private static final class Held {
        static final Lexicon LEXICON = load();
    }

    private TestLexicon() {}

    /** {@return a reader over the repository's lexicon} */
    public static Reader reader() {
        return new Reader(Held.LEXICON);
    }

    private static Lexicon load() {
        Problems problems = new Problems();
        Lexicon lexicon = LexiconLoader.load(Path.of("knowledge"), CharTable.ofIcu(), problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return lexicon;
    }

    static List<String> words() {
        return List.copyOf(Held.LEXICON.terms().keySet());
    }
}

package gongji.ops;

import gongji.knowledge.answer.Answerer;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.search.Search;
import gongji.ops.compiled.Book;
import gongji.ops.compiled.BookStore;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.rulebook.Rulebook;
import gongji.rules.parameter.Policies;
import gongji.source.Problem;
import gongji.source.Problems;
import gongji.understanding.Mind;
import gongji.wording.Wording;
import gongji.wording.WordingFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The knowledge folder, opened: everything that questions are understood and answered with. Immutable and safe for use by many
 * threads.
 *
 * @param problems what was wrong in the files, errors first
 */
public record Knowledge(Book book, Reader reader, Search search, Policies policies, Mind mind, Wording wording,
        List<Problem> problems) {

    public Knowledge {
        problems = List.copyOf(problems);
    }

    /**
     * Opens the folder.
     *
     * @param knowledge the folder with faq, lexicon, policy, search and wording
     * @param kept where the compiled library is kept between runs
     */
    public static Knowledge open(Path knowledge, Path kept) {
        Problems problems = new Problems();
        return of(new BookStore(kept).open(knowledge, problems), knowledge, problems);
    }

    /** Opens the folder afresh, keeping nothing. */
    public static Knowledge openFresh(Path knowledge) {
        Problems problems = new Problems();
        return of(BookStore.inMemory(Book.read(knowledge, problems)), knowledge, problems);
    }

    /**
     * {@return this, where no file has an error}
     *
     * @throws Trouble with all errors of the files
     */
    public Knowledge orTrouble() {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw Trouble.problems(errors);
        }
        return this;
    }

    /** {@return a mind that looks with this search and decides with these weights, to measure it} */
    public Mind mindWith(Search otherSearch, Weights weights) {
        return new Mind(reader, book.library(), otherSearch, new Answerer(book.library(), policies), weights);
    }

    private static Knowledge of(BookStore.Opened opened, Path knowledge, Problems problems) {
        Book book = opened.book();
        Reader reader = new Reader(book.lexicon());
        Search search = new Search(book.shelf(), opened.index(), book.weights(), book.leanings());
        Policies policies = switch (Rulebook.load(knowledge)) {
            case Rulebook.Loaded loaded -> loaded.policies();
            case Rulebook.Refused refused -> {
                problems.addAll(refused.problems());
                yield Policies.of(List.of());
            }
        };
        Mind mind = new Mind(reader, book.library(), search, new Answerer(book.library(), policies), book.weights());
        Wording wording = WordingFiles.read(knowledge, problems).naming(regions(book.lexicon()));
        return new Knowledge(book, reader, search, policies, mind, wording, new ArrayList<>(problems.list()));
    }

    /** Places have their names from the lexicon. */
    private static Map<String, String> regions(Lexicon lexicon) {
        Map<String, String> names = new TreeMap<>();
        lexicon.names().forEach((code, name) -> names.put("region." + code, name));
        return names;
    }
}

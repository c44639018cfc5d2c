package gongji.ops.compiled;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.load.LearnedLoader;
import gongji.knowledge.load.LibraryLoader;
import gongji.knowledge.load.WeightsLoader;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.reading.Term;
import gongji.reading.load.LexiconLoader;
import gongji.reading.text.CharTable;
import gongji.source.Problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything of the knowledge folder that questions are understood with. Immutable.
 *
 * @param learned how people asked for entries, beside the entries' own phrasings, by id of the entry
 */
public record Book(Lexicon lexicon, Library library, Weights weights, Map<String, List<String>> learned, Shelf shelf) {

    public Book {
        learned = Map.copyOf(learned);
    }

    /** Reads the folder; problems are collected, what has them is left out. */
    public static Book read(Path knowledge, Problems problems) {
        Lexicon lexicon = LexiconLoader.load(knowledge, CharTable.ofIcu(), problems);
        Library library = LibraryLoader.load(knowledge, problems).library();
        Weights weights = WeightsLoader.load(knowledge, problems);
        Map<String, List<String>> learned = LearnedLoader.load(knowledge, problems);
        return new Book(lexicon, library, weights, learned,
                Shelf.of(items(library.entries(), learned), new Reader(lexicon)));
    }

    /** {@return what can be found: one item for each entry} */
    static List<Item> items(List<Entry> entries, Map<String, List<String>> learned) {
        return entries.stream()
                .map(entry -> new Item(entry.id(), phrasings(entry, learned), hints(entry), entry.scope().regions()))
                .toList();
    }

    private static List<String> phrasings(Entry entry, Map<String, List<String>> learned) {
        return Stream.concat(entry.phrasings().stream(), learned.getOrDefault(entry.id(), List.of()).stream()).toList();
    }

    private static List<Term> hints(Entry entry) {
        List<Term> hints = new ArrayList<>();
        entry.verdict().ifPresent(judged -> judged.subject().ifPresent(subject -> {
            switch (judged.rule()) {
                case "kin" -> hints.add(new Term(Term.Kind.KIN, subject));
                case "scope" -> hints.add(new Term(Term.Kind.COST, subject));
                default -> {
                }
            }
        }));
        if (entry.labels().kind() == Entry.Kind.NOT_OURS) {
            hints.add(Item.FOREIGN);
        }
        entry.scope()
                .regions()
                .stream()
                .filter(region -> !region.equals("000000"))
                .forEach(region -> hints.add(new Term(Term.Kind.REGION, region)));
        return hints;
    }
}

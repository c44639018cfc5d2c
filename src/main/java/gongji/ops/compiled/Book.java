package gongji.ops.compiled;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.Shelf;
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

/** Everything of the knowledge folder that questions are understood with. Immutable. */
public record Book(Lexicon lexicon, Library library, Weights weights, Shelf shelf) {

    /** Reads the folder; problems are collected, what has them is left out. */
    public static Book read(Path knowledge, Problems problems) {
        Lexicon lexicon = LexiconLoader.load(knowledge, CharTable.ofIcu(), problems);
        Library library = LibraryLoader.load(knowledge, problems).library();
        Weights weights = WeightsLoader.load(knowledge, problems);
        return new Book(lexicon, library, weights, Shelf.of(items(library.entries()), new Reader(lexicon)));
    }

    /** {@return what can be found: one item for each entry} */
    public static List<Item> items(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Item(entry.id(), entry.phrasings(), hints(entry), entry.scope().regions()))
                .toList();
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

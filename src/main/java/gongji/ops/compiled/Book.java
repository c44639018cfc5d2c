package gongji.ops.compiled;

import gongji.knowledge.entry.Entry;
import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.load.LearnedLoader;
import gongji.knowledge.load.LibraryLoader;
import gongji.knowledge.load.WeightsLoader;
import gongji.knowledge.search.Leanings;
import gongji.reading.Lexicon;
import gongji.reading.Reader;
import gongji.reading.Talk;
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
 * @param leanings what the phrasings of the shelf teach
 * @param learned how people asked for entries, beside the entries' own phrasings, by id of the entry
 */
public record Book(Lexicon lexicon, Library library, Weights weights, Map<String, List<String>> learned, Shelf shelf,
        Leanings leanings) {

    public Book {
        learned = Map.copyOf(learned);
    }

    /** Reads the folder; problems are collected, what has them is left out. */
    public static Book read(Path knowledge, Problems problems) {
        Lexicon lexicon = LexiconLoader.load(knowledge, CharTable.ofIcu(), problems);
        Library library = LibraryLoader.load(knowledge, problems).library();
        Weights weights = WeightsLoader.load(knowledge, problems);
        Map<String, List<String>> learned = LearnedLoader.load(knowledge, problems);
        Shelf shelf = Shelf.of(items(library.entries(), lexicon.talk(), learned), new Reader(lexicon));
        return new Book(lexicon, library, weights, learned, shelf, Leanings.learn(shelf));
    }

    /** {@return what can be found: one item for each entry, operation and kind of small talk} */
    static List<Item> items(List<Entry> entries, Talk talk, Map<String, List<String>> learned) {
        Stream<Item> asked = entries.stream()
                .map(entry -> new Item(entry.id(), with(learned, entry.id(), entry.phrasings()), hints(entry),
                        entry.scope().regions()));
        Stream<Item> ordered = talk.operations()
                .stream()
                .map(operation -> Item.ordering(operation.name(),
                        with(learned, Item.idOf(operation.name()), operation.bare())));
        Stream<Item> said = talk.smallTalk()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> Item.chatting(kind.getKey(),
                        with(learned, Item.idOfTalk(kind.getKey()),
                                kind.getValue().stream().filter(Book::isSpoken).toList())));
        return Stream.of(asked, ordered, said).flatMap(each -> each).toList();
    }

    /** Whether there is anything to read; pictures are looked at elsewhere. */
    private static boolean isSpoken(String words) {
        return words.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static List<String> with(Map<String, List<String>> learned, String id, List<String> phrasings) {
        return Stream.concat(phrasings.stream(), learned.getOrDefault(id, List.of()).stream()).toList();
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

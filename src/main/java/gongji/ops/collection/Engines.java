package gongji.ops.collection;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.PlainIndex;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.index.Tokens;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.knowledge.search.Leanings;
import gongji.knowledge.search.Search;
import gongji.reading.Lexicon;
import gongji.reading.Reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The house's own engine over any items, and those it is compared with. */
public final class Engines {
    private static final int MOST = 10;
    private static final int LONG = 60;
    private static final String LEARNED = "leaning";
    /** Learning takes time in proportion to items times phrasings. */
    private static final int MOST_LEARNED = 5_000;
    /** Measured to be best where questions are asked of answers: characters, words and pairs. */
    private static final Map<String, Double> FOR_LONG = Map.of("c", 1.0, "w", 0.5, "b", 0.5, "k", 0.5);

    private Engines() {}

    /** {@return a search over these items with the house's own reading} */
    public static Search search(List<Item> items, Lexicon lexicon, Weights weights) {
        Shelf shelf = Shelf.of(items, new Reader(lexicon));
        Tokens tokens = new Tokens(shelf.vocabulary(), lexicon.characters());
        PhrasingIndex index = PhrasingIndex.inMemory(shelf, tokens, weights.fields());
        boolean learns = weights.ranking().containsKey(LEARNED) && items.size() <= MOST_LEARNED;
        return learns ? new Search(shelf, index, weights, Leanings.learn(shelf)) : new Search(shelf, index, weights);
    }

    /** {@return the weights for these texts: where they are long answers and no questions, pairs of neighbours tell more} */
    public static Weights suited(List<Item> items, Weights weights) {
        int[] lengths = items.stream()
                .flatMap(item -> item.phrasings().stream())
                .mapToInt(String::length)
                .sorted()
                .toArray();
        return lengths.length == 0 || lengths[lengths.length / 2] <= LONG ? weights
                : new Weights(FOR_LONG, weights.ranking(), weights.confidence(), weights.answerFrom(),
                        weights.askFrom());
    }

    /** {@return the search as an engine; reading the question counts} */
    public static Engine own(Search search, Reader reader, LocalDate day) {
        return text -> {
            Hits hits = search.find(reader.read(text, day), Optional.empty());
            return new Engine.Found(hits.hits().stream().map(Hit::id).limit(MOST).toList(), hits.confidence());
        };
    }

    /** {@return Lucene as it comes as an engine; sure as the best score is high} */
    public static Engine plain(PlainIndex index) {
        return text -> {
            PlainIndex.Ranked ranked = index.search(text, MOST);
            return new Engine.Found(ranked.items(), ranked.best());
        };
    }
}

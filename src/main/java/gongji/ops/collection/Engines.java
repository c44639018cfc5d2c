package gongji.ops.collection;

import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.PhrasingIndex;
import gongji.knowledge.index.PlainIndex;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.index.Tokens;
import gongji.knowledge.search.Hit;
import gongji.knowledge.search.Hits;
import gongji.knowledge.search.Search;
import gongji.reading.Lexicon;
import gongji.reading.Reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The house's own engine over any items, and those it is compared with. */
public final class Engines {
    private static final int MOST = 10;

    private Engines() {}

    /** {@return a search over these items with the house's own reading} */
    public static Search search(List<Item> items, Lexicon lexicon, Weights weights) {
        Shelf shelf = Shelf.of(items, new Reader(lexicon));
        Tokens tokens = new Tokens(shelf.vocabulary(), lexicon.characters());
        return new Search(shelf, PhrasingIndex.inMemory(shelf, tokens, weights.fields()), weights);
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

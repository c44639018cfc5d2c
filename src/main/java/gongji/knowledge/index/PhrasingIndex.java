package gongji.knowledge.index;

import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An open index over a shelf. Safe for use by many threads. */
public final class PhrasingIndex implements Closeable {
    static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.6f);
    private static final int MOST_TOKENS = 120;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Tokens tokens;
    private final Map<String, Float> boosts;

    private PhrasingIndex(DirectoryReader reader, Tokens tokens, Map<String, Float> boosts) {
        this.reader = reader;
        this.tokens = tokens;
        this.boosts = Map.copyOf(boosts);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        searcher.setQueryCache(null);
    }

    /**
     * Opens what {@link IndexBuilder} wrote into a folder.
     *
     * @param boosts weight of each field by its name in the weights file
     */
    public static PhrasingIndex stored(Path folder, Tokens tokens, Map<String, Double> boosts) {
        try {
            return open(new NIOFSDirectory(folder), tokens, boosts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds an index that lives as long as the process. */
    public static PhrasingIndex inMemory(Shelf shelf, Tokens tokens, Map<String, Double> boosts) {
        Directory directory = new ByteBuffersDirectory();
        IndexBuilder.write(shelf, tokens, directory);
        return open(directory, tokens, boosts);
    }

    private static PhrasingIndex open(Directory directory, Tokens tokens, Map<String, Double> weights) {
        Map<String, Float> boosts = new TreeMap<>();
        weights.forEach((field, weight) -> boosts.put(field, weight.floatValue()));
        try {
            return new PhrasingIndex(DirectoryReader.open(directory), tokens, boosts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phrasing that was found, by its number on the shelf. */
    public record Scored(int folio, float score) {}

    /** {@return at most so many phrasings, best first} */
    public List<Scored> search(Reading reading, int most) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> terms = reading.found()
                .stream()
                .map(Found::term)
                .flatMap(Term::wider)
                .map(Term::token)
                .distinct()
                .toList();
        Fields.of(reading.letters(), reading.plain(), terms, tokens)
                .forEach((field, values) -> add(query, field, values));
        return run(query.build(), most);
    }

    private void add(BooleanQuery.Builder query, String field, List<String> values) {
        float boost = boosts.getOrDefault(field, 0f);
        if (boost > 0) {
            values.stream()
                    .distinct()
                    .limit(MOST_TOKENS)
                    .forEach(value -> query.add(term(field, value, boost),
                            BooleanClause.Occur.SHOULD));
        }
    }

    private static Query term(String field, String value, float boost) {
        return new BoostQuery(new TermQuery(new org.apache.lucene.index.Term(field, value)), boost);
    }

    private List<Scored> run(Query query, int most) {
        try {
            List<Scored> found = new ArrayList<>(most);
            for (ScoreDoc hit : searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs) {
                found.add(new Scored(hit.doc, hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

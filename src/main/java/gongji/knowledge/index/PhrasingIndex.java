package gongji.knowledge.index;

import gongji.reading.Found;
import gongji.reading.Reading;
import gongji.reading.Term;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An open index over a shelf. Safe for use by many threads. */
public final class PhrasingIndex implements Closeable {
    static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.6f);
    private static final int MOST_TOKENS = 120;
    /** Written out, for it is asked some thousand times a question. */
    private static final Comparator<Scored> WORST_FIRST = (one, other) -> one.score() != other.score()
            ? Float.compare(one.score(), other.score())
            : Integer.compare(other.folio(), one.folio());
    private final DirectoryReader reader;
    private final Impacts impacts;
    private final Queue<float[]> spare = new ConcurrentLinkedQueue<>();
    private final Tokens tokens;
    private final Map<String, Float> boosts;

    private PhrasingIndex(DirectoryReader reader, Tokens tokens, Map<String, Float> boosts) {
        this.reader = reader;
        this.tokens = tokens;
        this.boosts = Map.copyOf(boosts);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(BM25);
        impacts = new Impacts(searcher);
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

    /**
     * A phrasing that was found.
     *
     * @param folio its number on the shelf
     * @param score BM25 over all fields, weighed
     */
    public record Scored(int folio, float score) {}

    /** {@return at most so many phrasings, best first; of equal ones the earlier first} */
    public List<Scored> search(Reading reading, int most) {
        List<String> terms = reading.found()
                .stream()
                .map(Found::term)
                .flatMap(Term::wider)
                .map(Term::token)
                .distinct()
                .toList();
        float[] sums = Optional.ofNullable(spare.poll()).orElseGet(() -> new float[reader.maxDoc()]);
        try {
            for (var field : Fields.of(reading.letters(), reading.plain(), terms, tokens).entrySet()) {
                add(field.getKey(), field.getValue(), sums);
            }
            return best(sums, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(sums, 0);
            spare.offer(sums);
        }
    }

    private void add(String field, List<String> values, float[] sums) throws IOException {
        float boost = boosts.getOrDefault(field, 0f);
        if (boost > 0) {
            int tokens = 0;
            for (String value : new LinkedHashSet<>(values)) {
                if (tokens++ < MOST_TOKENS) {
                    impacts.of(field, value).addTo(sums, boost);
                }
            }
        }
    }

    /** Keeps the best so far in a heap whose head is the worst of them. */
    private static List<Scored> best(float[] sums, int most) {
        PriorityQueue<Scored> heap = new PriorityQueue<>(most + 1, WORST_FIRST);
        float worst = 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > worst) {
                heap.add(new Scored(i, sums[i]));
                if (heap.size() > most) {
                    heap.poll();
                    worst = heap.element().score();
                }
            }
        }
        Scored[] found = heap.toArray(new Scored[0]);
        Arrays.sort(found, WORST_FIRST.reversed());
        return List.of(found);
    }

    public Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

package gongji.knowledge.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What each term of the index adds to the score of each phrasing that holds it: Lucene's own BM25, worked out when a term is first
 * asked for and kept, up to a bound. Phrasings are short and so are their postings; adding up whole rows is several times
 * faster than walking many iterators side by side. Safe for use by many threads.
 */
final class Impacts {
    /** Eight bytes each. */
    private static final int MOST_KEPT = 12_000_000;
    private final IndexSearcher searcher;
    private final Optional<LeafReader> leaf;
    private final Map<String, Map<String, Row>> kept = new ConcurrentHashMap<>();
    private final Map<String, Optional<CollectionStatistics>> fields = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** @param searcher over a reader of one segment or none */
    Impacts(IndexSearcher searcher) {
        IndexReader reader = searcher.getIndexReader();
        if (reader.leaves().size() > 1) {
            throw new IllegalArgumentException("an index of one segment was expected, not " + reader.leaves().size());
        }
        this.searcher = searcher;
        this.leaf = reader.leaves().stream().findFirst().map(each -> each.reader());
    }

    /** Phrasings by their numbers, and what the term adds to each. */
    static final class Row {
        static final Row EMPTY = new Row(new int[0], new float[0]);
        private final int[] folios;
        private final float[] scores;

        private Row(int[] folios, float[] scores) {
            this.folios = folios;
            this.scores = scores;
        }

        /** Adds this row, weighed, to the sums. */
        void addTo(float[] sums, float boost) {
            for (int i = 0; i < folios.length; i++) {
                sums[folios[i]] += boost * scores[i];
            }
        }
    }

    /** {@return the row of a term; terms that are not in the index are not kept} */
    Row of(String field, String text) throws IOException {
        Map<String, Row> ofField = kept.computeIfAbsent(field, name -> new ConcurrentHashMap<>());
        Row known = ofField.get(text);
        if (known != null || leaf.isEmpty()) {
            return known == null ? Row.EMPTY : known;
        }
        Row row = read(leaf.get(), new Term(field, new BytesRef(text)));
        if (row.folios.length > 0 && size.addAndGet(row.folios.length) <= MOST_KEPT) {
            ofField.put(text, row);
        }
        return row;
    }

    private Row read(LeafReader segment, Term term) throws IOException {
        PostingsEnum postings = segment.postings(term, PostingsEnum.FREQS);
        Optional<CollectionStatistics> field = fields.computeIfAbsent(term.field(), this::statistics);
        if (postings == null || field.isEmpty()) {
            return Row.EMPTY;
        }
        int count = segment.docFreq(term);
        Similarity.SimScorer scorer = searcher.getSimilarity()
                .scorer(1, field.get(), new TermStatistics(term.bytes(), count, segment.totalTermFreq(term)));
        NumericDocValues lengths = segment.getNormValues(term.field());
        int[] folios = new int[count];
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            folios[i] = postings.nextDoc();
            long length = lengths != null && lengths.advanceExact(folios[i]) ? lengths.longValue() : 1;
            scores[i] = scorer.score(postings.freq(), length);
        }
        if (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            throw new IllegalStateException("more phrasings than counted for " + term);
        }
        return new Row(folios, scores);
    }

    private Optional<CollectionStatistics> statistics(String field) {
        try {
            return Optional.ofNullable(searcher.collectionStatistics(field));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package gongji.knowledge.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lucene as it comes, with one of its analysers and BM25: what the search is compared with. Safe for use by many threads. */
public final class PlainIndex implements Closeable {
    private static final String FIELD = "t";
    private static final int PHRASINGS_PER_ITEM = 10;
    private static final int MOST_TOKENS = 500;
    private final Analyzer analyzer;
    private final List<String> items = new ArrayList<>();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Lucene's analysers for Chinese. */
    public enum Analysis {
        /** StandardAnalyzer: single characters. */
        STANDARD("StandardAnalyzer"),
        /** CJKAnalyzer: pairs of neighbours. */
        CJK("CJKAnalyzer"),
        /** SmartChineseAnalyzer: words of a dictionary. */
        SMART_CHINESE("SmartChineseAnalyzer");

        private final String label;

        Analysis(String label) {
            this.label = label;
        }

        private Analyzer made() {
            return switch (this) {
                case STANDARD -> new StandardAnalyzer();
                case CJK -> new CJKAnalyzer();
                case SMART_CHINESE -> new SmartChineseAnalyzer();
            };
        }

        /** {@return the name of Lucene's class} */
        public String label() {
            return label;
        }
    }

    /** Indexes every phrasing of these items. */
    public PlainIndex(List<Item> indexed, Analysis analysis) {
        analyzer = analysis.made();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Item item : indexed) {
                for (String phrasing : item.phrasings()) {
                    Document document = new Document();
                    document.add(new TextField(FIELD, phrasing, Field.Store.NO));
                    writer.addDocument(document);
                    items.add(item.id());
                }
            }
            writer.forceMerge(1);
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /**
     * What was found.
     *
     * @param items ids of the best items, each once
     * @param best BM25 of the first, 0 where there is none
     */
    public record Ranked(List<String> items, double best) {

        public Ranked {
            items = List.copyOf(items);
        }
    }

    /** {@return the best items} */
    public Ranked search(String text, int most) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        tokens(text).stream()
                .distinct()
                .limit(MOST_TOKENS)
                .forEach(token -> query
                        .add(new TermQuery(new org.apache.lucene.index.Term(FIELD, token)),
                                BooleanClause.Occur.SHOULD));
        try {
            ScoreDoc[] hits = searcher.search(query.build(), most * PHRASINGS_PER_ITEM).scoreDocs;
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : hits) {
                found.add(items.get(hit.doc));
            }
            return new Ranked(found.stream().distinct().limit(most).toList(), hits.length == 0 ? 0 : hits[0].score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}

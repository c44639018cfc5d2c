package gongji.knowledge.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Writes the index of a shelf: one segment, documents in the order of the folios. */
public final class IndexBuilder {
    private static final FieldType FREQUENCIES = frequencies();

    private IndexBuilder() {}

    /** Writes the index into an empty folder. */
    public static void write(Shelf shelf, Tokens tokens, Path folder) {
        try (Directory directory = new NIOFSDirectory(folder)) {
            write(shelf, tokens, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Shelf shelf, Tokens tokens, Directory directory) {
        IndexWriterConfig config = new IndexWriterConfig(null).setSimilarity(PhrasingIndex.BM25)
                .setRAMBufferSizeMB(64)
                .setUseCompoundFile(true);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Folio folio : shelf.folios()) {
                writer.addDocument(document(folio, tokens));
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Folio folio, Tokens tokens) {
        Document document = new Document();
        Fields.of(folio.letters(), folio.plain(), folio.terms(), tokens)
                .forEach((name, values) -> document.add(new Field(name, new Stream(values), FREQUENCIES)));
        return document;
    }

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Tokens that are cut already. */
    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> values;

        Stream(List<String> values) {
            this.values = values.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!values.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(values.next());
            return true;
        }
    }
}

package gongji.ops.compiled;

import gongji.knowledge.entry.Library;
import gongji.knowledge.entry.Weights;
import gongji.knowledge.index.Folio;
import gongji.knowledge.index.Item;
import gongji.knowledge.index.Shelf;
import gongji.knowledge.search.Leanings;
import gongji.reading.Lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.util.List;
import java.util.Map;

/** Writes and reads a whole book. */
final class BookCodec {
    private BookCodec() {}

    static byte[] write(Book book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Packer to = new Packer(new DataOutputStream(bytes));
        LexiconCodec.write(book.lexicon(), to);
        LibraryCodec.write(book.library(), to);
        writeWeights(book.weights(), to);
        to.map(book.learned(), to::texts);
        to.list(book.shelf().folios(), folio -> {
            to.number(folio.item());
            to.number(folio.standard() ? 1 : 0);
            to.text(folio.letters());
            to.text(folio.plain());
            to.texts(folio.terms());
        });
        to.texts(book.shelf().vocabulary());
        to.decimals(book.leanings().weights());
        return bytes.toByteArray();
    }

    static Book read(byte[] bytes) {
        Unpacker from = new Unpacker(bytes);
        Lexicon lexicon = LexiconCodec.read(from);
        Library library = LibraryCodec.read(from);
        Weights weights = new Weights(from.map(from::decimal), from.map(from::decimal), from.map(from::decimal),
                from.decimal(), from.decimal());
        Map<String, List<String>> learned = from.map(from::texts);
        List<Item> items = Book.items(library.entries(), lexicon.talk(), learned);
        List<Folio> folios = from.list(() -> new Folio(from.number(), from.number() == 1, from.text(), from.text(),
                from.texts()));
        Shelf shelf = new Shelf(items, folios, from.texts());
        return new Book(lexicon, library, weights, learned, shelf, Leanings.of(shelf, from.decimals()));
    }

    private static void writeWeights(Weights weights, Packer to) {
        to.map(weights.fields(), to::decimal);
        to.map(weights.ranking(), to::decimal);
        to.map(weights.confidence(), to::decimal);
        to.decimal(weights.answerFrom());
        to.decimal(weights.askFrom());
    }
}

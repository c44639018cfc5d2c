package gongji.ops.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongji.source.Problems;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class BookCodecTest {

    @Test
    void theWholeBookOfTheRepositoryComesBackAsItWas() {
        Book book = Book.read(Path.of("knowledge"), new Problems());

        Book back = BookCodec.read(BookCodec.write(book));

        assertEquals(book.lexicon(), back.lexicon());
        assertEquals(book.library(), back.library());
        assertEquals(book.weights(), back.weights());
        assertEquals(book.shelf(), back.shelf());
    }
}

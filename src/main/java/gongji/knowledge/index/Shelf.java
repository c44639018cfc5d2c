package gongji.knowledge.index;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All phrasings in their order, as they were read. Immutable.
 *
 * @param vocabulary words of more than one character that the phrasings hold
 */
public record Shelf(List<Item> items, List<Folio> folios, List<String> vocabulary) {

    /** Words such as 去年 in a phrasing mean no certain year. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    public Shelf {
        items = List.copyOf(items);
        folios = List.copyOf(folios);
        vocabulary = List.copyOf(vocabulary);
    }

    /** Reads all phrasings; takes about a second for ten thousand. */
    public static Shelf of(List<Item> items, Reader reader) {
        List<Folio> folios = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            for (int j = 0; j < item.phrasings().size(); j++) {
                folios.add(folio(reader.read(item.phrasings().get(j), SOME_DAY), i, j == 0, item.hints()));
            }
        }
        return new Shelf(items, folios, Vocabulary.of(folios.stream().map(Folio::letters).toList()));
    }

    private static Folio folio(Reading reading, int item, boolean standard, List<Term> hints) {
        List<String> terms = Stream.concat(reading.found().stream().map(Found::term), hints.stream())
                .map(Term::token)
                .distinct()
                .toList();
        return new Folio(item, standard, reading.letters(), reading.plain(), terms);
    }
}

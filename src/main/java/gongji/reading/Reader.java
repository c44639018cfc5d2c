package gongji.reading;

import gongji.reading.text.Cleaner;
import gongji.reading.text.Homophones;
import gongji.reading.text.Replacer;
import gongji.reading.value.Quantities;
import gongji.reading.value.Quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads any string: cleans it, mends it, finds the domain's words and quantities. Takes time in proportion to the length;
 * throws nothing whatever the string. Immutable and safe for use by many threads.
 */
public class Reader {
    private final Lexicon lexicon;
    private final Cleaner cleaner;
    private final Replacer mistypings;
    private final Homophones homophones;
    private final Replacer synonyms;
    private final Replacer functions;
    private final TermFinder terms;
    private final KinFinder kin;

    public Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        cleaner = new Cleaner(lexicon.characters());
        mistypings = new Replacer(lexicon.mistypings());
        homophones = new Homophones(lexicon.characters(), lexicon.sounds().heard(), lexicon.sounds().typed(),
                kept(lexicon));
        synonyms = new Replacer(changes(lexicon.synonyms()));
        functions = new Replacer(changes(lexicon.functions()));
        terms = new TermFinder(lexicon.terms());
        kin = new KinFinder(lexicon.kin());
    }

    /** True words: those listed, those that a mistyping leaves alone, and whatever the lexicon knows itself. */
    private static List<String> kept(Lexicon lexicon) {
        Stream<String> listed = Stream.concat(lexicon.sounds().kept().stream(),
                lexicon.mistypings().values().stream().flatMap(change -> change.unless().stream()));
        Stream<String> known = Stream.of(lexicon.terms(), lexicon.synonyms(), lexicon.kin())
                .flatMap(words -> words.keySet().stream());
        return Stream.concat(listed, known).distinct().toList();
    }

    private static Map<String, Replacer.Change> changes(Map<String, String> words) {
        return words.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> Replacer.Change.to(word.getValue())));
    }

    /**
     * Reads a text.
     *
     * @param today the day from which words such as 去年 are counted
     */
    public Reading read(String raw, LocalDate today) {
        Cleaner.Cleaned cleaned = cleaner.clean(raw);
        String text = mistypings.replace(homophones.correct(mistypings.replace(cleaned.text())));
        List<Quantity.Found> quantities = Quantities.in(text, today);
        String letters = letters(text);
        return new Reading(text, letters, plain(letters), found(text, quantities), quantities, cleaned.lifted());
    }

    /** {@return letters with synonyms and function words unified; letters themselves where nothing would be left} */
    private String plain(String letters) {
        String plain = functions.replace(synonyms.replace(letters));
        return plain.isEmpty() ? letters : plain;
    }

    private List<Found> found(String text, List<Quantity.Found> quantities) {
        List<Found> found = new ArrayList<>(terms.in(text));
        List<Found> asked = found.stream().filter(each -> each.term().kind() == Term.Kind.ASKING).toList();
        WhetherFinder.in(text)
                .stream()
                .filter(each -> asked.stream()
                        .noneMatch(other -> other.start() < each.end() && each.start() < other.end()))
                .forEach(found::add);
        found.addAll(kin.in(text));
        for (Quantity.Found quantity : quantities) {
            found.add(new Found(term(quantity.quantity()), quantity.start(), quantity.end()));
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparing(each -> each.term().kind()));
        return Roles.turn(text, found);
    }

    private static Term term(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Amount amount -> new Term(Term.Kind.AMOUNT, "money");
            case Quantity.Month month -> new Term(Term.Kind.TIME, "month");
            case Quantity.Year year -> new Term(Term.Kind.TIME, "year");
            case Quantity.Day day -> new Term(Term.Kind.TIME, "day");
            case Quantity.Span span -> new Term(Term.Kind.PERIOD, span.months() % 12 == 0 ? "years" : "months");
            case Quantity.Age age -> new Term(Term.Kind.TIME, "age");
        };
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isLetterOrDigit(each) || each == '%') {
                letters.append(each);
            }
        }
        return letters.toString();
    }

    public Lexicon lexicon() {
        return lexicon;
    }
}

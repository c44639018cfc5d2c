package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the second of two places as what it is to the first: another province, or another city of the same. Which two they are
 * matters less for what is asked than how they lie to each other. Immutable.
 */
final class Places {
    private static final int OF_PROVINCE = 2;
    private static final String WHOLE_PROVINCE = "0000";
    private final Reader reader;

    Places(Reader reader) {
        this.reader = reader;
    }

    /** {@return the question with the second place told by the first; as it is where it names no two, or nobody else} */
    Reading told(Reading said, LocalDate today) {
        List<Found> places = said.found().stream().filter(each -> each.term().kind() == Term.Kind.REGION).toList();
        if (places.size() != 2 || said.codes(Term.Kind.KIN).isEmpty()) {
            return said;
        }
        Found second = places.get(1);
        return relation(places.getFirst().term().code(), second.term().code())
                .map(words -> reader.read(
                        said.text().substring(0, second.start()) + words + said.text().substring(second.end()), today))
                .orElse(said);
    }

    private static Optional<String> relation(String first, String second) {
        if (!first.substring(0, OF_PROVINCE).equals(second.substring(0, OF_PROVINCE))) {
            return Optional.of("外省");
        }
        boolean cities = !first.endsWith(WHOLE_PROVINCE) && !second.endsWith(WHOLE_PROVINCE);
        return cities && !first.equals(second) ? Optional.of("同省另一个市") : Optional.empty();
    }
}

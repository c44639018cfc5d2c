package gongji.understanding;

import gongji.reading.Found;
import gongji.reading.Reader;
import gongji.reading.Reading;
import gongji.reading.Term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the second of two places as what it is to the first: another province, or another city of the same. Which two they are
 * matters less for what is asked than how they lie to each other. Whose a place is decides what holds. Immutable.
 */
final class Places {
    private static final int OF_PROVINCE = 2;
    private static final Pattern SPEAKER = Pattern.compile("^[^〇]*(?:我|俺|咱|本人|自己)");
    private static final Pattern INSURED = Pattern.compile("^[^〇]*(?:参保|医保|社保)地?(?:在|是|交在|关系在)?$");
    private static final Pattern WORKS = Pattern.compile("省?市?(?:这边)?(?:上班|工作|打工|参保|交的?(?:职工)?[医社]保|的?职工)");
    private static final Pattern IN_BETWEEN = Pattern.compile("省?的?");
    /** What belongs to a place's name, behind and before it. */
    private static final Pattern BEHIND = Pattern.compile("^(?:省|市|那边|这边|这里|这儿|那里|的|,| )*");
    private static final Pattern BEFORE = Pattern.compile("(?:我?在|我们|咱们?|俺们?|我是)$");
    private static final int FEWEST = 4;
    private static final String WHOLE_PROVINCE = "0000";
    private final Reader reader;

    Places(Reader reader) {
        this.reader = reader;
    }

    /** {@return the question with the second place told by the first; as it is where it names no two, or nobody else} */
    Reading told(Reading said, LocalDate today) {
        List<Found> places = named(said);
        if (places.size() != 2 || said.codes(Term.Kind.KIN).isEmpty()) {
            return said;
        }
        Found second = places.get(1);
        return relation(places.getFirst().term().code(), second.term().code())
                .map(words -> reader.read(
                        said.text().substring(0, second.start()) + words + said.text().substring(second.end()), today))
                .orElse(said);
    }

    /** {@return the question without the name of its only place, where enough is left to be asked} */
    Optional<Reading> unplaced(Reading said, LocalDate today) {
        List<Found> places = named(said);
        if (places.size() != 1) {
            return Optional.empty();
        }
        Found place = places.getFirst();
        String rest = BEHIND.matcher(said.text().substring(place.end())).replaceFirst("");
        String left = BEFORE.matcher(said.text().substring(0, place.start())).replaceFirst("") + rest;
        return left.length() < FEWEST ? Optional.empty() : Optional.of(reader.read(left, today));
    }

    /** {@return the region that holds for the speaker: of several the one said of oneself, and not the relative's} */
    static Optional<String> ofSpeaker(Reading said) {
        List<Found> places = named(said);
        return places.stream()
                .filter(each -> places.size() > 1 && INSURED.matcher(before(said, each)).find())
                .findFirst()
                .or(() -> places.stream().filter(each -> places.size() > 1 && worksIn(said, each)).findFirst())
                .or(() -> places.stream().filter(each -> SPEAKER.matcher(before(said, each)).find()).findFirst())
                .or(() -> places.stream().findFirst())
                .map(each -> each.term().code());
    }

    /** {@return the other of two places in different provinces, where a relative is named: that is where the relative is} */
    static Optional<String> ofOther(Reading said) {
        List<Found> places = named(said);
        Optional<String> own = ofSpeaker(said);
        return places.stream()
                .map(each -> each.term().code())
                .filter(each -> places.size() == 2 && !said.codes(Term.Kind.KIN).isEmpty())
                .filter(each -> own.filter(
                        mine -> !mine.substring(0, OF_PROVINCE).equals(each.substring(0, OF_PROVINCE))).isPresent())
                .findFirst();
    }

    /** Whether nobody else is said to work or to be insured there: 我老家河南，在西安上班. */
    private static boolean worksIn(Reading said, Found place) {
        return before(said, place).indexOf('〇') < 0
                && WORKS.matcher(said.text()).region(place.end(), said.text().length()).lookingAt();
    }

    /** {@return what stands before a place, from the last mark or other place on; 〇 for a relative and what is before} */
    private static String before(Reading said, Found place) {
        StringBuilder words = new StringBuilder(said.text().substring(0, place.start()));
        int from = Math.max(words.lastIndexOf(","), words.lastIndexOf(" ")) + 1;
        for (Found each : said.found()) {
            boolean earlier = each.end() <= place.start() && each.end() > from;
            if (earlier && each.term().kind() == Term.Kind.REGION && !isOf(place, each, said.text())) {
                from = each.end();
            } else if (earlier && each.term().kind() == Term.Kind.KIN && !each.term().code().equals("self")) {
                from = each.end() - 1;
                words.setCharAt(from, '〇');
            }
        }
        return words.substring(from);
    }

    /** {@return the places that are named; a province right before a city of its own is part of that city's name} */
    static List<Found> named(Reading said) {
        List<Found> places = said.found().stream().filter(each -> each.term().kind() == Term.Kind.REGION).toList();
        return places.stream()
                .filter(each -> places.stream().noneMatch(other -> isOf(other, each, said.text())))
                .toList();
    }

    private static boolean isOf(Found city, Found province, String text) {
        boolean right = province.end() <= city.start()
                && IN_BETWEEN.matcher(text.substring(province.end(), city.start())).matches();
        return right && province.term().code().endsWith(WHOLE_PROVINCE)
                && !city.term().equals(province.term())
                && city.term().code().startsWith(province.term().code().substring(0, OF_PROVINCE));
    }

    private static Optional<String> relation(String first, String second) {
        if (!first.substring(0, OF_PROVINCE).equals(second.substring(0, OF_PROVINCE))) {
            return Optional.of("外省");
        }
        boolean cities = !first.endsWith(WHOLE_PROVINCE) && !second.endsWith(WHOLE_PROVINCE);
        return cities && !first.equals(second) ? Optional.of("同省另一个市") : Optional.empty();
    }
}

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
    private static final Pattern AND = Pattern.compile("(?:省|市)?(?:和|跟|与|同|到|、)");
    private static final Pattern SHARE = Pattern.compile("^(?:省|市|两个市|两市|两地|两省)?(?:之间|间|可以|能).*(?:共济|绑|互|用)");
    private static final int FEWEST = 4;
    private static final String WHOLE_PROVINCE = "0000";
    /** What of a clause only says that somebody is there: 我爸[在江西参保]能绑吗. */
    private static final Pattern THERE = Pattern.compile("^(?:省|市|那边|这边|老家|农村|乡下|的|参保的?|人|上班|工作|打工)*,?");
    private static final Pattern IS = Pattern.compile("(?:人|户口|老家|现在|目前|一直|还|都|住|是|在)+$");
    private final Reader reader;

    /** How the place of a relative lies to the speaker's. */
    enum Lie {
        /** It is the same, or none is said to be the relative's. */
        NEAR,
        /** Another city of the same province. */
        OTHER_CITY, OTHER_PROVINCE,
        /** Nobody said where the speaker is. */
        OPEN
    }

    Places(Reader reader) {
        this.reader = reader;
    }

    /** {@return the question with the second place told by the first; as it is where it names no two, or nobody else} */
    Reading told(Reading said, LocalDate today) {
        List<Found> places = named(said);
        if (places.size() != 2) {
            return said;
        }
        Found second = places.get(1);
        if (said.codes(Term.Kind.KIN).isEmpty()) {
            return between(said, places.getFirst(), second).map(words -> reader.read(words, today)).orElse(said);
        }
        return relation(places.getFirst().term().code(), second.term().code())
                .map(words -> reader.read(
                        said.text().substring(0, second.start()) + words + said.text().substring(second.end()), today))
                .orElse(said);
    }

    /** {@return the question whether two places may share, told by how they lie to each other: 沈阳和大连之间能共济吗} */
    private static Optional<String> between(Reading said, Found first, Found second) {
        String text = said.text();
        String behind = text.substring(second.end());
        boolean joined = AND.matcher(text.substring(first.end(), second.start())).matches()
                && SHARE.matcher(behind).find();
        return Optional.of(lie(first.term().code(), second.term().code()))
                .filter(lie -> joined && lie != Lie.NEAR)
                .map(lie -> text.substring(0, first.start()) + (lie == Lie.OTHER_CITY ? "同省两个市" : "两个省") + behind);
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

    /** {@return the region that holds for the speaker: of several the one said of oneself, and none that is the relative's} */
    static Optional<String> ofSpeaker(Reading said) {
        List<Found> places = named(said).stream().filter(each -> !Theirs.are(said, each)).toList();
        return places.stream()
                .filter(each -> places.size() > 1 && INSURED.matcher(before(said, each)).find())
                .findFirst()
                .or(() -> places.stream().filter(each -> places.size() > 1 && worksIn(said, each)).findFirst())
                .or(() -> places.stream().filter(each -> SPEAKER.matcher(before(said, each)).find()).findFirst())
                .or(() -> places.stream().findFirst())
                .map(each -> each.term().code());
    }

    /**
     * {@return where the relative is: said so, or the other of two places where a relative is named; empty in the own province}
     *
     * @param known where the speaker is if the message does not say
     */
    static Optional<String> ofOther(Reading said, Optional<String> known) {
        List<Found> places = named(said);
        Optional<String> own = ofSpeaker(said).or(() -> known);
        return places.stream()
                .filter(each -> Theirs.are(said, each)
                        || places.size() == 2 && !said.codes(Term.Kind.KIN).isEmpty() && own.isPresent())
                .map(each -> each.term().code())
                .filter(each -> own.filter(mine -> province(mine).equals(province(each))).isEmpty())
                .findFirst();
    }

    /** {@return how the relative's place lies to that of the speaker, which may have been known before} */
    static Lie lie(Reading said, Optional<String> known) {
        Optional<String> theirs = Theirs.place(said)
                .map(each -> each.term().code())
                .or(() -> ofOther(said, known));
        Optional<String> own = ofSpeaker(said).or(() -> known);
        if (theirs.isEmpty()) {
            return Lie.NEAR;
        }
        return own.map(mine -> lie(mine, theirs.get())).orElse(Lie.OPEN);
    }

    private static Lie lie(String first, String second) {
        if (!province(first).equals(province(second))) {
            return Lie.OTHER_PROVINCE;
        }
        boolean cities = !first.endsWith(WHOLE_PROVINCE) && !second.endsWith(WHOLE_PROVINCE);
        return cities && !first.equals(second) ? Lie.OTHER_CITY : Lie.NEAR;
    }

    /** {@return the question without the only place where that is the relative's: it does not decide what holds} */
    Reading withoutTheirs(Reading said, LocalDate today) {
        Optional<Found> theirs = Theirs.place(said);
        if (theirs.isEmpty() || named(said).size() != 1) {
            return said;
        }
        int from = said.found()
                .stream()
                .filter(each -> each.term().kind() == Term.Kind.REGION)
                .mapToInt(Found::start)
                .min()
                .orElse(0);
        String rest = THERE.matcher(said.text().substring(theirs.get().end())).replaceFirst("");
        String left = IS.matcher(said.text().substring(0, from)).replaceFirst("") + rest;
        return left.length() < FEWEST ? said : reader.read(left, today);
    }

    /** Whether two places lie in different provinces. */
    static boolean isFar(String one, String other) {
        return lie(one, other) == Lie.OTHER_PROVINCE;
    }

    private static String province(String code) {
        return code.substring(0, OF_PROVINCE);
    }

    /** Whether only one place is told: where the speaker works, perhaps beside the one left for it. */
    static boolean areOfOne(Reading said) {
        List<Found> places = named(said);
        return places.size() == 1 || places.size() == 2 && places.stream().anyMatch(each -> worksIn(said, each));
    }

    /** Whether nobody else is said to work or to be insured there: 我老家河南，在西安上班. */
    private static boolean worksIn(Reading said, Found place) {
        return before(said, place).indexOf('〇') < 0
                && WORKS.matcher(said.text()).region(place.end(), said.text().length()).lookingAt();
    }

    /** {@return what stands before a place, from the last mark or other place on; 〇 for a relative and what is before} */
    static String before(Reading said, Found place) {
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
        return switch (lie(first, second)) {
            case OTHER_PROVINCE -> Optional.of("外省");
            case OTHER_CITY -> Optional.of("同省另一个市");
            case NEAR, OPEN -> Optional.empty();
        };
    }
}
